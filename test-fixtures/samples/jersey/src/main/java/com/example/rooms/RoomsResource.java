package com.example.rooms;

import com.example.rooms.Office.Room;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Rooms, and what is booked in each. */
@Path("rooms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RoomsResource {

    /** What a room must have. */
    public record Wish(int seats) {}

    private final Office office;

    @Inject
    RoomsResource(Office office) {
        this.office = office;
    }

    @GET
    public List<Room> list() {
        return office.rooms();
    }

    @POST
    public Response create(Room room, @Context UriInfo uri) {
        office.save(room);
        return Response.created(uri.getAbsolutePathBuilder().path(room.name()).build())
                .build();
    }

    /** Wrong: a search is a GET with a query. */
    @POST
    @Path("search") // allowance:post-for-search
    public List<Room> search(Wish wish) {
        return office.rooms().stream()
                .filter(room -> room.seats() >= wish.seats())
                .toList();
    }

    @GET
    @Path("{room}")
    public Room read(@PathParam("room") String name) {
        return office.room(name);
    }

    @PUT
    @Path("{room}")
    public void replace(@PathParam("room") String name, Room room) {
        office.save(new Room(name, room.seats()));
    }

    @DELETE
    @Path("{room}")
    public void remove(@PathParam("room") String name) {
        office.removeRoom(name);
    }

    /** Wrong: the template has no {@code name}, so it is null. */
    @GET
    @Path("{room}/seats")
    public int seats(@PathParam("name") String name) { // allowance:path-variable-unbound
        return office.room(name).seats();
    }

    /** What has been booked in one room. */
    @Path("{room}/bookings")
    public BookingsResource bookings(@PathParam("room") String name) {
        return new BookingsResource(office, office.room(name).name());
    }
}
