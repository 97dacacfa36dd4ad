package dev.allowance.conformance;

import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks a running server every method on a path, and holds what it does against what the generated class says; then asks
 * again with media types and parameters, and holds each answer against the predicted outcome.
 *
 * <p>The judge is behaviour: a method is refused where the status is 405, unmapped where it is 404. The framework's own
 * {@code Allow} is compared as a set, on its 405 and on its automatic OPTIONS answer, the one that no handler gave.
 */
public final class Comparison {

    /** Every method that is asked: those with a meaning, and one that no fixture maps. */
    public static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "LOCK");

    /** What else may stand on a request line: names are compared by case here, and not there. */
    private static final List<String> SPELLINGS = List.of("get", "Post", "lock", "options", "TRACE");

    private static final int CONDITIONED = 6;
    private static final List<String> QUERIES = List.of("?p", "?p=1", "?p=2", "?q=1", "?p=1&q=2");
    private static final List<String> MODES = List.of("a", "b");
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json", "text/plain", "application/xml", "application/vnd.a+json", "text/plain;charset=utf-8");
    /** For all fixtures: no range but the whole, since where a handler does not say what it answers with, that is refused after it ran. */
    private static final List<String> ACCEPTS = List.of(
            "application/json",
            "text/plain",
            "*/*",
            "text/html, application/json;q=0.5",
            "application/xml;q=0.9, text/plain;q=0.1",
            "image/png");

    /** Where every handler says what it answers with. */
    private static final List<String> RANGES = List.of(
            "text/*",
            "application/*",
            "application/*+json",
            "text/*;q=0.3, application/*",
            "*/*;q=0.1, text/html",
            "text/html;level=1",
            "text/html;level=2, text/plain;q=0.5",
            "text/plain;charset=UTF-8",
            "application/json;q=0.4, text/html;q=0.4",
            "text/html;q=0.9, application/xml;q=0.8, */*;q=0.1");

    private final String server;
    private final CompiledFixture fixture;
    private final RawClient client;
    private final Random random;
    private final Recording recording;
    private final List<String> accepts;
    private final List<Disagreement> disagreements = new ArrayList<>();
    private long probes;
    private long unknown;
    private long undecided;

    /** @param random chooses the further headers and parameters */
    public Comparison(String server, CompiledFixture fixture, int port, Random random) {
        this.random = random;
        this.server = server;
        this.fixture = fixture;
        this.client = new RawClient(port);
        this.recording = new Recording(fixture);
        boolean saysAll = fixture.index()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .allMatch(line -> line.contains(" produces="));
        this.accepts = saysAll ? RANGES : ACCEPTS;
    }

    /** Requests sent so far. */
    public long probes() {
        return probes;
    }

    /** Paths so far of which the class says that only run time can know. */
    public long unknown() {
        return unknown;
    }

    /** Requests so far whose outcome only run time can know. */
    public long undecided() {
        return undecided;
    }

    /** What did not agree so far, in the order of asking. */
    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }

    /** Compares one raw path. */
    public void compare(String path) throws IOException {
        if (KnownLimits.cover(fixture.dispatch().runtime(), fixture.matching(), path, fixture.templates())) {
            return;
        }
        Map<String, Reply> replies = new LinkedHashMap<>();
        for (String method : METHODS) {
            replies.put(method, send(Request.of(method, path)));
        }
        for (int i = 0; i < CONDITIONED; i++) {
            send(conditioned(path));
        }
        Lookup lookup = fixture.lookup();
        if (lookup.isUnknown(path)) {
            unknown++;
            return;
        }
        Set<String> served = new TreeSet<>();
        Optional<Set<String>> ownAllow = Optional.empty();
        for (Map.Entry<String, Reply> entry : replies.entrySet()) {
            int status = entry.getValue().status();
            if (status == 405) {
                ownAllow = entry.getValue().allow();
            } else if (status != 404 || isServedWithHeader(entry.getKey(), path)) {
                served.add(entry.getKey());
            }
        }
        Set<String> told = new TreeSet<>(lookup.allow(path).orElse(Set.of()));
        told.retainAll(METHODS);
        if (told.size() == METHODS.size() - 1) {
            // where every method is taken, the class lists those that have a standard meaning
            served.remove("LOCK");
        }
        agree(path, "allow", Optional.empty(), told, served);
        boolean refused = replies.values().stream().anyMatch(reply -> reply.status() == 405);
        if (refused) {
            agree(path, "frameworkAllow", Optional.empty(), lookup.frameworkAllow(path), ownAllow);
        }
        Reply options = replies.get("OPTIONS");
        if (options.handler().isEmpty() && options.status() / 100 == 2) {
            agree(path, "frameworkOptions", Optional.empty(), lookup.frameworkOptions(path), options.allow());
        }
    }

    /** Spring answers 404, too, where a header that a mapping asks for is missing. */
    private boolean isServedWithHeader(String method, String path) throws IOException {
        if (!fixture.index().contains(" headers=")) {
            return false;
        }
        for (String value : MODES) {
            int status = send(Request.of(method, path).with("X-Mode", value)).status();
            if (status != 404 && status != 405) {
                return true;
            }
        }
        return false;
    }

    /** Asks once more what was not foretold. */
    void repeat(Disagreement disagreement) throws IOException {
        if (disagreement.request().isPresent()) {
            send(disagreement.request().get());
        } else {
            compare(disagreement.path());
        }
    }

    /** Sends a request and compares the answer with the predicted outcome. */
    Reply send(Request request) throws IOException {
        List<String> headers = new ArrayList<>();
        request.headers().forEach((name, value) -> headers.add(name + ": " + value));
        Reply reply = client.send(request.method(), request.target(), headers);
        probes++;
        Outcome outcome = fixture.dispatch().outcome(request);
        recording.add(request, outcome, reply);
        if (outcome instanceof Outcome.Unknown) {
            undecided++;
        } else {
            String question = request.method() + " " + request.headers();
            agree(request.target(), question, Optional.of(request), told(outcome), observed(outcome, reply));
        }
        return reply;
    }

    private static String told(Outcome outcome) {
        if (outcome instanceof Outcome.Handled handled) {
            return handled.route().handler().simpleTypeName() + "#"
                    + handled.route().handler().methodName();
        }
        if (outcome instanceof Outcome.AutomaticOptions options) {
            return "200 " + options.allow();
        }
        if (outcome instanceof Outcome.NotAllowed refused) {
            return "405 " + refused.allow().map(Object::toString).orElse("");
        }
        return String.valueOf(((Outcome.Status) outcome).code());
    }

    /** In the words of {@link #told}: the handler if it served, else the status, with Allow where that was told. */
    private static String observed(Outcome told, Reply reply) {
        // a sub-resource locator is named, too, where nothing below it matches
        Optional<String> handler = reply.servedBy(told);
        if (handler.isPresent()) {
            return handler.get();
        }
        boolean allow = reply.status() == 405 || told instanceof Outcome.AutomaticOptions;
        return reply.status() + (allow ? " " + String.join(",", reply.allow().orElse(Set.of())) : "");
    }

    private Request conditioned(String path) {
        String target = random.nextInt(3) == 0 ? path + QUERIES.get(random.nextInt(QUERIES.size())) : path;
        List<String> methods = random.nextInt(8) == 0 ? SPELLINGS : METHODS;
        Request request = Request.of(methods.get(random.nextInt(methods.size())), target);
        if (random.nextBoolean()) {
            request = request.with("Content-Type", CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size())));
        }
        if (random.nextBoolean()) {
            request = request.with("Accept", accepts.get(random.nextInt(accepts.size())));
        }
        return random.nextInt(3) == 0 ? request.with("X-Mode", MODES.get(random.nextInt(MODES.size()))) : request;
    }

    private void agree(String path, String question, Optional<Request> request, Object told, Object observed) {
        if (!told.equals(observed)) {
            disagreements.add(new Disagreement(
                    server, fixture.fixture().name(), path, question, request, told.toString(), observed.toString()));
        }
    }

    /** Ends the connection. */
    public void close() throws IOException {
        recording.write();
        client.close();
    }
}
