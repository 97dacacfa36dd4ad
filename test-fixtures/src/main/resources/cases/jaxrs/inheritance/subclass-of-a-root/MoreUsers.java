package app;

import jakarta.ws.rs.POST;

public class MoreUsers extends Users {

    @POST
    public void create(String body) {}
}
