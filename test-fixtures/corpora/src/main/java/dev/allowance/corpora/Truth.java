package dev.allowance.corpora;

import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A published description of an artifact's endpoints, one a line: method, tab, path.
 *
 * @param extra endpoints that the description lacks although the sources have them; a third field says why
 */
record Truth(Set<String> endpoints, Set<String> extra) {

    Truth {
        endpoints = Set.copyOf(endpoints);
        extra = Set.copyOf(extra);
    }

    /** Reads {@code <name>.tsv} and, where it is there, {@code <name>.extra.tsv}. */
    static Truth read(Path folder, String name) throws IOException, UsageException {
        Path extra = folder.resolve(name + ".extra.tsv");
        return new Truth(endpoints(folder.resolve(name + ".tsv")), Files.exists(extra) ? endpoints(extra) : Set.of());
    }

    private static Set<String> endpoints(Path file) throws IOException, UsageException {
        Set<String> endpoints = new LinkedHashSet<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t");
            if (fields.length < 2) {
                throw new UsageException(file + ": expected method, tab, path in \"" + line + "\"");
            }
            endpoints.add(fields[0] + " " + fields[1]);
        }
        return endpoints;
    }

    /** What differs, one sentence each, sorted; nothing where the served routes are exactly those described and extra. */
    List<String> differences(RouteTable table) {
        Set<String> read = new TreeSet<>();
        for (Route route : table.served()) {
            String path = route.template().toString();
            Set<String> names = route.methods().names();
            if (names.isEmpty()) {
                read.add(route.methods() + " " + path);
            }
            names.forEach(name -> read.add(name + " " + path));
        }
        Set<String> differences = new TreeSet<>();
        for (String endpoint : endpoints) {
            if (!read.contains(endpoint)) {
                differences.add("missing: " + endpoint);
            }
        }
        for (String endpoint : extra) {
            if (endpoints.contains(endpoint)) {
                differences.add("listed as extra, but described: " + endpoint);
            } else if (!read.contains(endpoint)) {
                differences.add("missing, although listed as extra: " + endpoint);
            }
        }
        for (String endpoint : read) {
            if (!endpoints.contains(endpoint) && !extra.contains(endpoint)) {
                differences.add("additional: " + endpoint);
            }
        }
        return List.copyOf(differences);
    }
}
