package app;

import jakarta.ws.rs.Path;

@Path("users")
public class Users extends Crud<String, Long> {

    @Override
    public void put(Long id, String entity) {}
}
