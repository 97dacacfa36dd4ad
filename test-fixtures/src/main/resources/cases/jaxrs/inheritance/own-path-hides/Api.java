package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("api")
public interface Api {

    @GET
    String get();
}
