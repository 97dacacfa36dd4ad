package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("users")
public interface Api {

    @GET
    String list();

    @Path("{id}")
    Item item(@PathParam("id") String id);
}
