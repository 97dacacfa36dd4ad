package app;

import jakarta.ws.rs.Path;

@Path("x")
public class Users {

    @Path("object")
    public Object object() {
        return null;
    }

    @Path("class")
    public Class<?> type() {
        return null;
    }

    @Path("variable")
    public <T> T variable() {
        return null;
    }

    @Path("dto")
    public String forgotTheVerb() {
        return null;
    }

    @Path("nothing")
    public void nothing() {}
}
