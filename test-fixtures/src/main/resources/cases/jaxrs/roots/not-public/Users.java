package app;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("users")
public class Users {

    @GET
    public String list() {
        return null;
    }

    @PUT
    String hidden() {
        return null;
    }

    @DELETE
    public static String fixed() {
        return null;
    }

    @Path("sub")
    Users locator() {
        return null;
    }
}
