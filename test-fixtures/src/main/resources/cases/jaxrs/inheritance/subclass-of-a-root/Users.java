package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("users")
public class Users {

    @GET
    public String list() {
        return null;
    }
}
