package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("base")
public abstract class Base {

    @GET
    public String list() {
        return null;
    }
}
