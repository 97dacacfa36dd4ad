package app;

import jakarta.ws.rs.Path;

@Path("users")
public class Users extends Parent<Sub> {

    @Override
    public Sub sub() {
        return null;
    }
}
