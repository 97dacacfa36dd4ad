package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("users")
public interface Api {

    @GET
    @Path("{id}")
    String get(@PathParam("id") String id);
}
