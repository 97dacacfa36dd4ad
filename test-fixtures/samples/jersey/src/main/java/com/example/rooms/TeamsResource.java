package com.example.rooms;

import com.example.rooms.Office.Team;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Those who book. */
@Path("teams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TeamsResource {

    private final Office office;

    @Inject
    TeamsResource(Office office) {
        this.office = office;
    }

    @GET
    public List<Team> list() {
        return office.teams();
    }

    @POST
    public Response create(Team team, @Context UriInfo uri) {
        long id = office.nextNumber();
        office.save(new Team(id, team.name()));
        return Response.created(uri.getBaseUriBuilder().path("team/{id}").build(id))
                .build();
    }
}
