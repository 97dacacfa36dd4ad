package dev.allowance.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Many generated fixtures, each served and probed. Its size is set by the system properties {@code conformance.seed} (the
 * first seed, 1), {@code conformance.fixtures} (10) and {@code conformance.paths} (20 a fixture).
 *
 * @param fixtures how many were served
 * @param refused how many the framework itself refused to start
 * @param probes requests sent
 * @param unknown paths of which the generated class says that only run time can know
 * @param undecided requests whose outcome was predicted as unknown
 */
public record Campaign(
        String server,
        int fixtures,
        int refused,
        long probes,
        long unknown,
        long undecided,
        List<String> disagreements) {

    private static final int REPORTED = 5;

    /** Held here, since a logger that nobody holds forgets its level. */
    private static final Logger LOGGER = Logger.getLogger("");

    /**
     * Runs the campaign.
     *
     * @param generator makes the fixture of a seed
     */
    public static Campaign run(Server server, LongFunction<Fixture> generator) throws IOException {
        return run(server, generator, 10);
    }

    /**
     * Runs a campaign of another size.
     *
     * @param fixtures how many, where the system property does not say
     */
    public static Campaign run(Server server, LongFunction<Fixture> generator, int fixtures) throws IOException {
        // servers tell of every request that they refuse
        LOGGER.setLevel(Level.OFF);
        long first = Long.getLong("conformance.seed", 1);
        int count = Integer.getInteger("conformance.fixtures", fixtures);
        int paths = Integer.getInteger("conformance.paths", 20);
        int served = 0;
        int refused = 0;
        long probes = 0;
        long unknown = 0;
        long undecided = 0;
        List<String> disagreements = new ArrayList<>();
        for (long seed = first; seed < first + count && disagreements.size() < REPORTED; seed++) {
            try (CompiledFixture fixture = CompiledFixture.compile(
                            generator.apply(seed), server.runtime(), server.matching(), List.of());
                    Server.Running running = server.start(fixture)) {
                served++;
                Comparison comparison = new Comparison(server.name(), fixture, running.port(), new Random(seed));
                RandomPaths randomPaths = new RandomPaths(new Random(seed), fixture.templates(), seed % 2 == 0);
                for (int i = 0; i < paths; i++) {
                    comparison.compare(randomPaths.next());
                }
                comparison.close();
                probes += comparison.probes();
                unknown += comparison.unknown();
                undecided += comparison.undecided();
                if (!comparison.disagreements().isEmpty()) {
                    disagreements.add(Shrinking.smallest(
                            server,
                            fixture.fixture(),
                            comparison.disagreements().get(0)));
                }
            } catch (Server.RefusedException e) {
                refused++;
            }
        }
        return new Campaign(server.name(), served, refused, probes, unknown, undecided, disagreements);
    }

    /** One line for people. */
    public String summary() {
        return server + ": " + probes + " probes of " + fixtures + " generated fixtures (" + refused
                + " more were refused by the framework), " + unknown + " paths and " + undecided + " outcomes unknown, "
                + disagreements.size()
                + " disagreements";
    }
}
