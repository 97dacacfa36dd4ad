package com.example.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.fixtures.sample.HttpProbe;
import jakarta.ws.rs.SeBootstrap;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms are served, and 405 answers say over HTTP what the compiler found out. */
class RoomsApplicationTest {

    private static SeBootstrap.Instance application;
    private static HttpProbe rooms;

    @BeforeAll
    static void start() {
        application = RoomsApplication.start(0).toCompletableFuture().join();
        rooms = HttpProbe.of(application.configuration().port());
    }

    @AfterAll
    static void stop() {
        application.stop().toCompletableFuture().join();
    }

    @Test
    void aPostOnARoomIsRefusedWithTheAllowedMethodsAndTheAlternatives() throws Exception {
        HttpResponse<String> refused = rooms.send("POST", "/api/rooms/oak");

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(HttpProbe.allow(refused)).containsExactly("DELETE", "GET", "HEAD", "OPTIONS", "PUT");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body())
                .contains("POST is not supported for /api/rooms/oak.")
                .contains("PUT to replace it")
                .contains("POST to /api/rooms to create one")
                .contains("\"allowed\":[\"DELETE\",\"GET\",\"HEAD\",\"OPTIONS\",\"PUT\"]");
    }

    @Test
    void whatTheRefusalOfAPostProposesWorks() throws Exception {
        HttpResponse<String> created = rooms.sendJson("POST", "/api/rooms", "{\"name\": \"ash\", \"seats\": 2}");
        String path = URI.create(created.headers().firstValue("Location").orElseThrow())
                .getRawPath();

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(path).isEqualTo("/api/rooms/ash");
        assertThat(rooms.sendJson("PUT", path, "{\"seats\": 3}").statusCode()).isEqualTo(204);
        assertThat(rooms.send("GET", path).body()).contains("\"seats\":3");
        assertThat(rooms.send("DELETE", path).statusCode()).isEqualTo(204);
        assertThat(rooms.send("GET", path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/rooms/fir",
        "PUT,    /api/rooms",
        "PATCH,  /api/rooms/",
        "PATCH,  /api/rooms/search",
        "DELETE, /api/rooms/oak/seats",
        "PUT,    /api/rooms/oak/bookings",
        "PUT,    /api/rooms/oak/bookings/8",
        "POST,   /api/rooms/oak/bookings/8/cancel",
        "PATCH,  /api/teams",
        "DELETE, /api/team/1",
        "PUT,    /api/floor-plans/0",
        "GET,    /api/Floor-Plans/0",
        "PUT,    /api/reports/2026/rooms",
        "PUT,    /api/reports/usage/rooms",
        "POST,   /api/rooms/o%61k",
        "POST,   /api/rooms/two%20three",
        "POST,   /api/rooms/fir;floor=2",
        "POST,   /api/rooms/fir?full=true",
    })
    void allowNamesWhatIsReallyAccepted(String method, String path) throws Exception {
        HttpResponse<String> refused = rooms.send(method, path);

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(HttpProbe.allow(refused)).isEqualTo(rooms.accepted(path)).doesNotContain(method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/rooms", "/api/rooms/oak", "/api/rooms/o%61k", "/api/team/1", "/api/floor-plans/0"})
    void theAnswerToOptionsIsWhatTheGeneratedClassForetells(String path) throws Exception {
        Set<String> foretold =
                new TreeSet<>(Set.of(AllowedMethods.frameworkOptions(path).split(", ")));

        HttpResponse<String> answer = rooms.send("OPTIONS", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HttpProbe.allow(answer)).isEqualTo(foretold);
    }

    @Test
    void headIsAnsweredWhereGetIs() throws Exception {
        HttpResponse<String> head = rooms.send("HEAD", "/api/rooms/elm");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(AllowedMethods.methods("/api/rooms/elm")).contains("HEAD");
    }

    @Test
    void anUnknownBookingIsNotFoundThoughItsPathIsRight() throws Exception {
        HttpResponse<String> missing = rooms.send("GET", "/api/rooms/oak/bookings/99");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is no such booking.");
    }

    @Test
    void aPathThatNothingIsMappedToIsNotFoundAndTheNearestOneIsNamed() throws Exception {
        HttpResponse<String> missing = rooms.send("PUT", "/api/rooms/oak/bookings/seven");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(AllowedMethods.allow("/api/rooms/oak/bookings/seven")).isNull();
        assertThat(missing.body()).contains("/api/rooms/oak/bookings supports GET, HEAD, OPTIONS, POST");
    }

    @Test
    void theCompilerWasRightAboutTheUnboundVariable() throws Exception {
        assertThat(rooms.send("GET", "/api/rooms/oak").statusCode()).isEqualTo(200);
        assertThat(rooms.send("GET", "/api/rooms/oak/seats").statusCode()).isEqualTo(404);
    }
}
