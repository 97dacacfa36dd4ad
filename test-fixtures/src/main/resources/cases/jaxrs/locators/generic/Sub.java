package app;

import jakarta.ws.rs.GET;

public class Sub {

    @GET
    public String get() {
        return null;
    }
}
