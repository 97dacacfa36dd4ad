package app;

import jakarta.ws.rs.POST;

public class Users extends Base {

    @POST
    public void create(String body) {}
}
