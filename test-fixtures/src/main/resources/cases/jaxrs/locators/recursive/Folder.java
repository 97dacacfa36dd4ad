package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("folders")
public class Folder {

    @GET
    public String list() {
        return null;
    }

    @Path("{name}")
    public Folder child(@PathParam("name") String name) {
        return null;
    }
}
