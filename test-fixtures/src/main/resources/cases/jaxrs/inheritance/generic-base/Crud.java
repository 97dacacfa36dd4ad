package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

public abstract class Crud<T, K> {

    @GET
    @Path("{id}")
    public T get(@PathParam("id") K id) {
        return null;
    }

    @PUT
    @Path("{id}")
    public void put(@PathParam("id") K id, T entity) {}
}
