package app;

import jakarta.ws.rs.GET;

public class Stray {

    @GET
    public String get() {
        return null;
    }
}
