package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path(Paths.USERS)
public class Users {

    @GET
    @Path(Paths.ITEM + "/x")
    public String get(@PathParam("id") String id) {
        return null;
    }
}
