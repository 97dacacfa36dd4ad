package app;

import jakarta.ws.rs.Path;

@Path("own")
public class Users implements Api {

    @Override
    public String get() {
        return null;
    }
}
