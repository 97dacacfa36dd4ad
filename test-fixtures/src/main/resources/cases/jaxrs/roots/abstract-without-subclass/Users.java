package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("users")
public abstract class Users {

    @GET
    public abstract String list();
}
