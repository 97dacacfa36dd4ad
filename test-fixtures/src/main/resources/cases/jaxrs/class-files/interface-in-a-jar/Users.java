package app;

import jakarta.ws.rs.Path;
import vendor.UsersApi;

@Path("users")
public class Users implements UsersApi<String> {
    @Override
    public String one(String id) {
        return "";
    }

    @Override
    public void replace(String id, String user) {}
}
