package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("users")
public class Users implements Api {

    @Override
    @GET
    @Path("{id}")
    public String get(@PathParam("id") String id) {
        return null;
    }
}
