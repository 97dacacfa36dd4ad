package dev.allowance.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a disagreement small: fewer classes, fewer methods, as long as the same question on the same path disagrees. */
final class Shrinking {

    private Shrinking() {}

    /** The smallest fixture found, with what it disagrees about, as text to paste into a written fixture. */
    static String smallest(Server server, Fixture fixture, Disagreement disagreement) throws IOException {
        Fixture smallest = fixture;
        Disagreement found = disagreement;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Fixture candidate : smallerOnes(smallest)) {
                List<Disagreement> still = disagreements(server, candidate, disagreement);
                if (still.stream().anyMatch(d -> d.question().equals(disagreement.question()))) {
                    smallest = candidate;
                    found = still.stream()
                            .filter(d -> d.question().equals(disagreement.question()))
                            .findFirst()
                            .orElseThrow();
                    smaller = true;
                    break;
                }
            }
        }
        return found + "\n" + smallest.text() + routes(server, smallest);
    }

    private static String routes(Server server, Fixture fixture) {
        try (CompiledFixture compiled =
                CompiledFixture.compile(fixture, server.runtime(), server.matching(), List.of())) {
            return compiled.index();
        }
    }

    private static List<Disagreement> disagreements(Server server, Fixture fixture, Disagreement known)
            throws IOException {
        try (CompiledFixture compiled =
                        CompiledFixture.compile(fixture, server.runtime(), server.matching(), List.of());
                Server.Running running = server.start(compiled)) {
            Comparison comparison = new Comparison(server.name(), compiled, running.port(), new Random(0));
            comparison.repeat(known);
            comparison.close();
            return comparison.disagreements();
        } catch (Server.RefusedException | IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Each with one class or one method less, but no class left without any. Methods are told by blank-separated blocks of the generators' layout. */
    private static List<Fixture> smallerOnes(Fixture fixture) {
        List<Fixture> fixtures = new ArrayList<>();
        for (String file : fixture.sources().keySet()) {
            if (fixture.sources().size() > 1) {
                SortedMap<String, String> fewer = new TreeMap<>(fixture.sources());
                fewer.remove(file);
                fixtures.add(new Fixture(fixture.name(), fewer));
            }
            String source = fixture.sources().get(file);
            int from = source.indexOf("{\n") + 2;
            while (from > 1 && source.startsWith("    @", from)) {
                int to = source.indexOf("\n    }\n", from) + "\n    }\n".length();
                String rest = source.substring(0, from) + source.substring(to);
                if (rest.contains("\n    @")) {
                    SortedMap<String, String> fewer = new TreeMap<>(fixture.sources());
                    fewer.put(file, rest);
                    fixtures.add(new Fixture(fixture.name(), fewer));
                }
                from = to;
            }
        }
        return fixtures;
    }
}
