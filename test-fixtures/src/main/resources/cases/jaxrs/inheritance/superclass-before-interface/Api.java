package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

public interface Api {

    @GET
    @Path("x")
    String x();
}
