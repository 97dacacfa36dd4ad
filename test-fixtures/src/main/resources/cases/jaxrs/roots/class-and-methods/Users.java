package app;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/users/")
public class Users {

    @GET
    public String list() {
        return null;
    }

    @GET
    @Path("{id}")
    public String get(@PathParam("id") String id) {
        return null;
    }

    @DELETE
    @Path("/{id: [0-9]+}/")
    public void delete(@PathParam("id") long id) {}

    public String notAResource() {
        return null;
    }
}
