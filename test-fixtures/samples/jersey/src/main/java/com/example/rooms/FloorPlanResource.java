package com.example.rooms;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Drawings of the floors. */
@Path("/")
@Consumes(MediaType.TEXT_PLAIN)
@Produces(MediaType.TEXT_PLAIN)
public class FloorPlanResource {

    private final Office office;

    @Inject
    FloorPlanResource(Office office) {
        this.office = office;
    }

    @GET
    @Path("floor-plans/{floor}")
    public String read(@PathParam("floor") int floor) {
        return office.floorPlan(floor);
    }

    /** Wrong: paths are told apart by case, so a PUT to {@code floor-plans} is refused. */
    @PUT
    @Path("Floor-Plans/{floor}") // allowance:path-case-mismatch
    public void replace(@PathParam("floor") int floor, String plan) {
        office.saveFloorPlan(floor, plan);
    }
}
