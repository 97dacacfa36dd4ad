package com.example.rooms;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What is known of rooms, bookings and teams, in memory. */
class Office {

    record Room(String name, int seats) {}

    record Booking(long id, String room, String team, String from, String to) {}

    record Team(long id, String name) {}

    private final SortedMap<String, Room> rooms = new ConcurrentSkipListMap<>();
    private final SortedMap<Long, Booking> bookings = new ConcurrentSkipListMap<>();
    private final SortedMap<Long, Team> teams = new ConcurrentSkipListMap<>();
    private final SortedMap<Integer, String> floorPlans = new ConcurrentSkipListMap<>();
    private final AtomicLong numbers = new AtomicLong(100);

    Office() {
        save(new Room("oak", 8));
        save(new Room("elm", 4));
        saveFloorPlan(0, "oak | elm");
        save(new Team(1, "Analytical Engine"));
        save(new Booking(7, "oak", "Analytical Engine", "2026-03-02T09:00", "2026-03-02T10:00"));
    }

    long nextNumber() {
        return numbers.incrementAndGet();
    }

    List<Room> rooms() {
        return List.copyOf(rooms.values());
    }

    Room room(String name) {
        return found(
                rooms().stream()
                        .filter(room -> room.name().equals(name))
                        .findFirst()
                        .orElse(null),
                "room");
    }

    void save(Room room) {
        rooms.put(room.name(), room);
    }

    void removeRoom(String name) {
        rooms.remove(name);
    }

    List<Booking> bookings(String room) {
        return bookings.values().stream()
                .filter(booking -> booking.room().equals(room))
                .toList();
    }

    Booking booking(String room, long id) {
        Booking booking = bookings.get(id);
        return found(booking == null || !booking.room().equals(room) ? null : booking, "booking");
    }

    void save(Booking booking) {
        bookings.put(booking.id(), booking);
    }

    void removeBooking(long id) {
        bookings.remove(id);
    }

    List<Team> teams() {
        return List.copyOf(teams.values());
    }

    Team team(long id) {
        return found(teams.get(id), "team");
    }

    void save(Team team) {
        teams.put(team.id(), team);
    }

    String floorPlan(int floor) {
        return found(floorPlans.get(floor), "floor");
    }

    void saveFloorPlan(int floor, String plan) {
        floorPlans.put(floor, plan);
    }

    private static <T> T found(T thing, String what) {
        if (thing == null) {
            throw new NotFoundException("There is no such " + what + ".");
        }
        return thing;
    }
}
