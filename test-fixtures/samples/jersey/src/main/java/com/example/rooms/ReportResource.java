package com.example.rooms;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What managers ask for. */
@Path("reports")
public class ReportResource {

    private final Office office;

    @Inject
    ReportResource(Office office) {
        this.office = office;
    }

    /** Wrong: {@code reports/usage/rooms} is this and the next one. */
    @GET
    @Path("{year}/rooms") // allowance:ambiguous-route
    public String rooms(@PathParam("year") String year) {
        return office.rooms().size() + " rooms in " + year;
    }

    @GET
    @Path("usage/{what}")
    public String usage(@PathParam("what") String what) {
        return "All " + what + " are used.";
    }
}
