package com.example.rooms;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** A 404 says whether the thing is missing or the path is wrong; in that case, which one is near. */
@Provider
public class NotFoundMapper implements ExceptionMapper<NotFoundException> {

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    @Override
    public Response toResponse(NotFoundException missing) {
        String path = uri.getRequestUri().getRawPath();
        Set<String> allowed = AllowedMethods.methods(path);
        String detail = allowed.isEmpty() ? AllowedMethods.explain(request.getMethod(), path) : missing.getMessage();
        return Response.status(404)
                .type(Problem.TYPE)
                .entity(new Problem(404, "Not Found", detail, allowed))
                .build();
    }
}
