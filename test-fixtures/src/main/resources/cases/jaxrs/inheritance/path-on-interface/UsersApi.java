package app;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("users")
public interface UsersApi {

    @GET
    @Path("{id}")
    String get(@PathParam("id") String id);

    @POST
    @Consumes("application/json")
    void create(String body);
}
