package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("ignored-below-the-locator")
public class Orders {

    @GET
    public String list() {
        return null;
    }

    @GET
    @Path("{order}")
    public String get(@PathParam("order") String order) {
        return null;
    }

    @Path("{order}/lines")
    public Class<Lines> lines() {
        return null;
    }
}
