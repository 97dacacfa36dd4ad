package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("users")
public class Users {

    @GET
    @Path("{id")
    public String open() {
        return null;
    }

    @GET
    @Path("{id: [}")
    public String expression() {
        return null;
    }
}
