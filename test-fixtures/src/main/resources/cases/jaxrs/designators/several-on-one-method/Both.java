package app;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("x")
public class Both {

    @PUT
    @POST
    public void save(String body) {}
}
