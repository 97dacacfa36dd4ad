package app;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("users")
@Consumes("application/json")
@Produces({"application/json", "application/xml"})
public class Users {

    @POST
    public String create(String body) {
        return null;
    }

    @PUT
    @Consumes("text/plain, text/csv")
    @Produces("text/plain")
    public String put(String body) {
        return null;
    }
}
