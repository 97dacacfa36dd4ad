package dev.allowance.conformance;

import dev.allowance.framework.Request;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** A server with a written fixture. Whatever it answers is compared with what was foretold, and must agree. */
public final class WrittenFixture implements AutoCloseable {

    private static final List<String> ENDINGS = List.of(
            "", "/", ";v=1", "/;x=1", "//", "/.", "/..", "/%2F", "%20", "/a%3Bb", "/%C3%BC", "/%c3%bc", "/x", "/x/y",
            "?p", "?p=1");

    private final CompiledFixture fixture;
    private final Server.Running running;
    private final Comparison comparison;

    private WrittenFixture(Server server, CompiledFixture fixture, Server.Running running) {
        this.fixture = fixture;
        this.running = running;
        this.comparison = new Comparison(server.name(), fixture, running.port(), new Random(1));
    }

    /**
     * Serves these resources, and asks for all their paths with every ending.
     *
     * @throws AssertionError where the server does anything else than foretold
     */
    public static WrittenFixture serve(Server server, WrittenResources resources)
            throws IOException, Server.RefusedException {
        return serve(server, resources.fixture(), withEndings(resources.paths()));
    }

    /**
     * Serves these sources, and asks for exactly these paths.
     *
     * @throws AssertionError where the server does anything else than foretold
     */
    public static WrittenFixture serve(Server server, Fixture sources, List<String> paths)
            throws IOException, Server.RefusedException {
        CompiledFixture fixture = CompiledFixture.compile(sources, server.runtime(), server.matching(), List.of());
        WrittenFixture written = new WrittenFixture(server, fixture, server.start(fixture));
        for (String path : paths) {
            written.comparison.compare(path);
        }
        written.check();
        return written;
    }

    /** Each path with encodings, matrix parameters, slashes and dots behind it. */
    public static List<String> withEndings(List<String> paths) {
        return paths.stream()
                .flatMap(path -> ENDINGS.stream().map(ending -> path + ending))
                .toList();
    }

    /**
     * The handler where one served, else the status and, where there is one, {@code Allow}.
     *
     * @param headers field lines
     * @throws AssertionError where that was not foretold
     */
    public String answer(String method, String target, String... headers) throws IOException {
        Request request = Request.of(method, target);
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            request = request.with(parts[0], parts[1]);
        }
        Reply reply = comparison.send(request);
        check();
        if (reply.status() / 100 == 2 && reply.handler().isPresent()) {
            return reply.handler().get();
        }
        String allow =
                reply.allow().map(methods -> " " + String.join(",", methods)).orElse("");
        return reply.status() + allow;
    }

    private void check() {
        if (!comparison.disagreements().isEmpty()) {
            throw new AssertionError(comparison.disagreements() + "\n" + fixture.index());
        }
    }

    @Override
    public void close() throws IOException {
        comparison.close();
        running.close();
        fixture.close();
    }
}
