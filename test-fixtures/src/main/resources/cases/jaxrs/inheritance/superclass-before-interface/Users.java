package app;

import jakarta.ws.rs.Path;

@Path("users")
public class Users extends Base implements Api {

    @Override
    public String x() {
        return null;
    }
}
