package app;

import jakarta.ws.rs.GET;

public class PerhapsReturned {

    @GET
    public String get() {
        return null;
    }
}
