package dev.allowance.engine;

import dev.allowance.naming.ResourceTree;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.PathAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What all rules of one check look at. What they share is made once, when the first asks for it. */
final class Subject {

    private final RouteTable table;
    private final Servers servers;
    private final Timing timing;
    private Optional<ResourceTree> tree = Optional.empty();
    private Optional<List<PathAnswer>> answers = Optional.empty();

    /** @param timing is told what the shared things took */
    Subject(RouteTable table, Servers servers, Timing timing) {
        this.table = table;
        this.servers = servers;
        this.timing = timing;
    }

    RouteTable table() {
        return table;
    }

    boolean slashMayFollow() {
        return servers.slashMayFollow();
    }

    ResourceTree tree() {
        if (tree.isEmpty()) {
            tree = Optional.of(made("tree of resources", () -> ResourceTree.of(table)));
        }
        return tree.get();
    }

    List<PathAnswer> answers() {
        if (answers.isEmpty()) {
            answers = Optional.of(made("answers of the servers", servers::pathAnswers));
        }
        return answers.get();
    }

    /** Makes a thing on its own account, not on that of the rule that happens to be the first. */
    private <T> T made(String what, Supplier<T> maker) {
        timing.begin("rules:" + what);
        try {
            return maker.get();
        } finally {
            timing.end();
        }
    }
}
