package app;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

public class Users implements Api {

    @Override
    public String kept() {
        return null;
    }

    @Override
    @Produces("text/plain")
    public String dropped(String body) {
        return null;
    }

    @Override
    public String byParameter(@PathParam("id") String id) {
        return null;
    }

    @Override
    @SuppressWarnings("unused")
    public String other() {
        return null;
    }
}
