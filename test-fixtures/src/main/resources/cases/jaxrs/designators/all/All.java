package app;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("x")
public class All {

    @GET
    public String getMethod() {
        return null;
    }

    @POST
    public String postMethod() {
        return null;
    }

    @PUT
    public String putMethod() {
        return null;
    }

    @DELETE
    public String deleteMethod() {
        return null;
    }

    @PATCH
    public String patchMethod() {
        return null;
    }

    @HEAD
    public String headMethod() {
        return null;
    }

    @OPTIONS
    public String optionsMethod() {
        return null;
    }
}
