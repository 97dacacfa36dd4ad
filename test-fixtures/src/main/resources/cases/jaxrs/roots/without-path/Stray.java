package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

public class Stray {

    @GET
    public String list() {
        return null;
    }

    @GET
    @Path("{id}")
    public String get(@PathParam("id") String id) {
        return null;
    }
}
