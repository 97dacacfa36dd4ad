package app;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("users")
public class Users {

    @Path("{id}/orders")
    public Orders orders(@PathParam("id") String id) {
        return null;
    }
}
