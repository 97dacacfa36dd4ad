package com.example.rooms;

import com.example.rooms.Office.Team;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One team. Wrong: they are listed at {@code teams}, so a client looks for one at {@code teams/1}. */
@Path("team/{id}") // allowance:plural-mismatch
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TeamResource {

    private final Office office;

    @Inject
    TeamResource(Office office) {
        this.office = office;
    }

    @GET
    public Team read(@PathParam("id") long id) {
        return office.team(id);
    }

    @PUT
    public void replace(@PathParam("id") long id, Team team) {
        office.save(new Team(id, team.name()));
    }
}
