package dev.allowance.engine;

import dev.allowance.naming.ResourceTree;
import dev.allowance.route.RouteTable;
import java.util.Optional;

/** What all rules of one check look at. What they share is made once, when the first asks for it. */
final class Subject {

    private final RouteTable table;
    private final Servers servers;
    private Optional<ResourceTree> tree = Optional.empty();

    Subject(RouteTable table, Servers servers) {
        this.table = table;
        this.servers = servers;
    }

    RouteTable table() {
        return table;
    }

    Servers servers() {
        return servers;
    }

    ResourceTree tree() {
        if (tree.isEmpty()) {
            tree = Optional.of(ResourceTree.of(table));
        }
        return tree.get();
    }
}
