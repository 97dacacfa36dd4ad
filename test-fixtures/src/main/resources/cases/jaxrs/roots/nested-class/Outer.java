package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

public class Outer {

    @Path("inner")
    public static class Inner {

        @GET
        public String get() {
            return "";
        }
    }
}
