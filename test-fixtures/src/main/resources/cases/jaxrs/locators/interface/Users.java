package app;

import jakarta.ws.rs.Path;

@Path("x")
public class Users {

    @Path("one")
    public One one() {
        return null;
    }

    @Path("two")
    public Two two() {
        return null;
    }
}
