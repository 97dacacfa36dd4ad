package app;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

public class FirstTwo implements Two {

    @Override
    public String get() {
        return null;
    }

    @PUT
    @Path("more")
    public void more() {}
}
