package app;

import jakarta.ws.rs.GET;

public interface Two {

    @GET
    String get();
}
