package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("files")
public class Files {

    @GET
    @Path("{path: .+}")
    public String any() {
        return null;
    }

    @GET
    @Path("{a}-{b:[0-9]{2,3}}/x y")
    public String mixed() {
        return null;
    }
}
