package dev.allowance.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks a running server every method on a path, and holds what it does against what the generated class says.
 *
 * <p>The judge is behaviour: a method is refused where the status is 405, unmapped where it is 404. The framework's own
 * {@code Allow} is compared as a set, on its 405 and on its automatic OPTIONS answer, the one that no handler gave.
 */
public final class Comparison {

    /** Every method that is asked: those with a meaning, and one that no fixture maps. */
    public static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "LOCK");

    private final String server;
    private final CompiledFixture fixture;
    private final RawClient client;
    private final List<Disagreement> disagreements = new ArrayList<>();
    private long probes;
    private long unknown;

    public Comparison(String server, CompiledFixture fixture, int port) {
        this.server = server;
        this.fixture = fixture;
        this.client = new RawClient(port);
    }

    /** Requests sent so far. */
    public long probes() {
        return probes;
    }

    /** Paths so far of which the class says that only run time can know. */
    public long unknown() {
        return unknown;
    }

    /** What did not agree so far, in the order of asking. */
    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }

    /** Compares one raw path. */
    public void compare(String path) throws IOException {
        Map<String, Reply> replies = new LinkedHashMap<>();
        for (String method : METHODS) {
            replies.put(method, client.send(method, path, List.of()));
            probes++;
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
            } else if (status != 404) {
                served.add(entry.getKey());
            }
        }
        Set<String> told = new TreeSet<>(lookup.allow(path).orElse(Set.of()));
        told.retainAll(METHODS);
        agree(path, "allow", told, served);
        boolean refused = replies.values().stream().anyMatch(reply -> reply.status() == 405);
        if (refused) {
            agree(path, "frameworkAllow", lookup.frameworkAllow(path), ownAllow);
        }
        Reply options = replies.get("OPTIONS");
        if (options.handler().isEmpty() && options.status() / 100 == 2) {
            agree(path, "frameworkOptions", lookup.frameworkOptions(path), options.allow());
        }
    }

    private void agree(String path, String question, Object told, Object observed) {
        if (!told.equals(observed)) {
            disagreements.add(new Disagreement(
                    server, fixture.fixture().name(), path, question, told.toString(), observed.toString()));
        }
    }

    /** Ends the connection. */
    public void close() throws IOException {
        client.close();
    }
}
