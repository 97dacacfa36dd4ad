package app;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("users")
public interface Api {

    @GET
    String kept();

    @PUT
    @Path("dropped")
    String dropped(String body);

    @POST
    @Path("by-parameter/{id}")
    String byParameter(@PathParam("id") String id);

    @DELETE
    String other();
}
