package app;

import jakarta.ws.rs.GET;

public interface One {

    @GET
    String get();
}
