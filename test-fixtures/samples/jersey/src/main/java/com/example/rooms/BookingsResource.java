package com.example.rooms;

import com.example.rooms.Office.Booking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The bookings of one room; {@link RoomsResource#bookings} leads here. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BookingsResource {

    private final Office office;
    private final String room;

    BookingsResource(Office office, String room) {
        this.office = office;
        this.room = room;
    }

    @GET
    public List<Booking> list() {
        return office.bookings(room);
    }

    @POST
    public Response create(Booking booking, @Context UriInfo uri) {
        long id = office.nextNumber();
        office.save(new Booking(id, room, booking.team(), booking.from(), booking.to()));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                .build();
    }

    @GET
    @Path("{id: [0-9]+}")
    public Booking read(@PathParam("id") long id) {
        return office.booking(room, id);
    }

    /** Wrong: an item is changed by PUT or PATCH. */
    @POST
    @Path("{id: [0-9]+}") // allowance:post-on-item
    public void move(@PathParam("id") long id, Booking booking) {
        office.save(new Booking(id, room, read(id).team(), booking.from(), booking.to()));
    }

    @DELETE
    @Path("{id: [0-9]+}")
    public void remove(@PathParam("id") long id) {
        office.removeBooking(id);
    }

    /** Wrong: whoever follows the link, a crawler too, cancels the booking. */
    @GET
    @Path("{id: [0-9]+}/cancel") // allowance:get-with-side-effect
    public void cancel(@PathParam("id") long id) {
        office.removeBooking(read(id).id());
    }
}
