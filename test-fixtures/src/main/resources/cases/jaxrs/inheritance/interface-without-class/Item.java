package app;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;

public interface Item {

    @GET
    String get();

    @DELETE
    void delete();
}
