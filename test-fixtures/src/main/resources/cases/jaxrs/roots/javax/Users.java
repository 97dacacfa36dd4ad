package app;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;

@Path("users")
public class Users {

    @GET
    @Path("{id}")
    public String get(@PathParam("id") String id) {
        return null;
    }
}
