package app;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

public class OnlyOne implements One {

    @Override
    public String get() {
        return null;
    }

    @PUT
    @Path("more")
    public void more() {}
}
