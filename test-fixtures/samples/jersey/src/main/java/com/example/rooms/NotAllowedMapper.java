package com.example.rooms;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A 405 says what is allowed, in its header and as an RFC 9457 problem. */
@Provider
public class NotAllowedMapper implements ExceptionMapper<NotAllowedException> {

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    @Override
    public Response toResponse(NotAllowedException refused) {
        String path = uri.getRequestUri().getRawPath();
        String allow = AllowedMethods.allow(path);
        if (allow == null) {
            return refused.getResponse();
        }
        Problem problem = new Problem(
                405,
                "Method Not Allowed",
                AllowedMethods.explain(request.getMethod(), path),
                AllowedMethods.methods(path));
        return Response.status(405)
                .header(HttpHeaders.ALLOW, allow)
                .type(Problem.TYPE)
                .entity(problem)
                .build();
    }
}
