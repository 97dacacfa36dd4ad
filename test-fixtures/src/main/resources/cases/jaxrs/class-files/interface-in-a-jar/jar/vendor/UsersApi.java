package vendor;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

public interface UsersApi<T> {
    @GET
    @Path("{id}")
    T one(String id);

    @PUT
    @Path("{id}")
    void replace(String id, T user);
}
