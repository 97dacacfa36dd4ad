package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("")
public class Root {

    @GET
    public String plain() {
        return null;
    }

    @POST
    @Path("")
    public String empty() {
        return null;
    }

    @PUT
    @Path("/")
    public String slash() {
        return null;
    }
}
