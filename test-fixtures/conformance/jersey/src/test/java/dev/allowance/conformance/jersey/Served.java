package dev.allowance.conformance.jersey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.Comparison;
import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Fixture;
import dev.allowance.conformance.RawClient;
import dev.allowance.conformance.Reply;
import dev.allowance.conformance.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jersey with a few written classes, on all of whose paths it does what was foretold. */
final class Served implements AutoCloseable {

    /** Encodings, matrix parameters, slashes and dots; appended to each path. */
    private static final List<String> ENDINGS = List.of(
            "", "/", ";v=1", "/;x=1", "//", "/.", "/%2F", "%20", "/a%3Bb", "/%C3%BC", "/%c3%bc", "/x", "/x/y", "?p=1");

    private static final Pattern NAME = Pattern.compile("public (?:abstract )?(?:class|@?interface) (\\w+)");

    private final CompiledFixture fixture;
    private final Server.Running running;
    private final RawClient client;

    private Served(CompiledFixture fixture, Server.Running running) {
        this.fixture = fixture;
        this.running = running;
        this.client = new RawClient(running.port());
    }

    /**
     * Starts the server and compares, on each of the paths with every ending.
     *
     * @param types the sources of one or more public types, each without imports
     */
    static Served of(List<String> types, String... paths) throws IOException, Server.RefusedException {
        List<String> all = new ArrayList<>();
        for (String path : paths) {
            ENDINGS.forEach(ending -> all.add(path + ending));
        }
        return at(all, types);
    }

    /** As {@link #of}, on exactly these paths. */
    static Served at(List<String> paths, List<String> types) throws IOException, Server.RefusedException {
        JerseyServer server = new JerseyServer();
        CompiledFixture fixture = CompiledFixture.compile(fixture(types), server.runtime(), List.of());
        Served served = new Served(fixture, server.start(fixture));
        Comparison comparison = new Comparison(server.name(), fixture, served.running.port(), new Random(1));
        for (String path : paths) {
            comparison.compare(path);
        }
        comparison.close();
        assertThat(comparison.disagreements()).isEmpty();
        return served;
    }

    private static Fixture fixture(List<String> types) {
        TreeMap<String, String> sources = new TreeMap<>();
        for (String type : types) {
            Matcher name = NAME.matcher(type);
            assertThat(name.find()).as(type).isTrue();
            sources.put(
                    name.group(1) + ".java",
                    "import jakarta.ws.rs.*;\nimport jakarta.ws.rs.core.*;\nimport java.lang.annotation.*;\n" + type);
        }
        return Fixture.of("written", sources);
    }

    Reply send(String method, String target, String... headers) throws IOException {
        return client.send(method, target, List.of(headers));
    }

    /** The handler where one served, else the status and, where there is one, {@code Allow}. */
    String answer(String method, String target, String... headers) throws IOException {
        Reply reply = send(method, target, headers);
        return reply.status() / 100 == 2 && reply.handler().isPresent()
                ? reply.handler().get()
                : reply.status()
                        + reply.allow()
                                .map(methods -> " " + String.join(",", methods))
                                .orElse("");
    }

    @Override
    public void close() throws IOException {
        client.close();
        running.close();
        fixture.close();
    }
}
