package app;

import jakarta.ws.rs.GET;

public class Lines {

    @GET
    public String list() {
        return null;
    }
}
