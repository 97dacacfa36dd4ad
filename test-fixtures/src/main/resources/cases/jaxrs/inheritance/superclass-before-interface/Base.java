package app;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

public class Base {

    @POST
    @Path("x")
    public String x() {
        return null;
    }
}
