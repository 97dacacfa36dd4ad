package app;

import jakarta.ws.rs.Path;

public abstract class Parent<S> {

    @Path("sub")
    public abstract S sub();

    @Path("typed")
    public Class<? extends S> typed() {
        return null;
    }
}
