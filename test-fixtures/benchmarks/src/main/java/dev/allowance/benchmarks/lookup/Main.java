package dev.allowance.benchmarks.lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures one or more route sets and prints a table of each. The classes are generated here, before the measuring virtual
 * machines begin, so that no compiler has run in these.
 */
public final class Main {

    /** The set that every framework is asked about; the others have the fastest ones only, and fewer forks. */
    private static final String ALL = "github";

    /** From here on even these take too long. */
    private static final int LARGE = 5_000;

    private Main() {}

    /** Takes the names of sets, by default {@code github}. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path module = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        Path classes = module.resolveSibling("lookup-classes");
        System.setProperty("allowance.benchmarks.classes", classes.toString());
        for (String set : arguments.length == 0 ? new String[] {"github"} : arguments) {
            measure(set, classes);
        }
    }

    private static void measure(String set, Path classes) throws IOException, RunnerException {
        RouteSet routes = RouteSet.of(set);
        Generated generated = Generated.of(routes);
        generated.write(Generated.folder(set));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(FloorBenchmark.class.getName())
                .include(LoadBenchmark.class.getName())
                .include(FrameworkBenchmark.class.getName())
                .param("set", set)
                .jvmArgsPrepend("-Dallowance.benchmarks.classes=" + classes)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (!set.equals(ALL)) {
            options = options.forks(2).param("contestant", contestants(routes));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        print(routes, generated, results);
    }

    private static String[] contestants(RouteSet routes) {
        Stream<Contestant> some = routes.size() > LARGE
                ? Stream.of(Contestant.RESTEASY_REACTIVE)
                : Stream.of(Contestant.RESTEASY_REACTIVE, Contestant.JOOBY, Contestant.SPRING_PATTERNS);
        return some.map(Contestant::name).toArray(String[]::new);
    }

    private static void print(RouteSet routes, Generated generated, Collection<RunResult> results) {
        System.out.printf(
                Locale.ROOT,
                "%n### %s: %d routes, %d templates, JDK %s%n%n",
                routes.name(),
                routes.size(),
                routes.methods().size(),
                System.getProperty("java.vm.version"));
        System.out.println("| | ns | of one pass | of the hash look-up | bytes allocated |");
        System.out.println("|---|---|---|---|---|");
        double pass = median(results, "onePass") / Paths.COUNT;
        double hash = median(results, "hashFresh") / Paths.COUNT;
        List<RunResult> order = new ArrayList<>(results);
        order.sort(Comparator.comparing(Main::median));
        for (RunResult result : order) {
            if (!name(result).equals("load") && !name(result).equals("keep")) {
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f | %.2f | %.2f | %.1f |%n",
                        name(result),
                        median(result) / Paths.COUNT,
                        median(result) / Paths.COUNT / pass,
                        median(result) / Paths.COUNT / hash,
                        result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / Paths.COUNT);
            }
        }
        double heap = results.stream()
                .filter(result -> name(result).equals("keep"))
                // JMH adds up what the forks count
                .mapToDouble(result -> result.getSecondaryResults().get("bytes").getScore()
                        / result.getBenchmarkResults().size())
                .findFirst()
                .orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "%nclass files %d bytes, %.1f a route; on the heap %.0f bytes, %.1f a route;"
                        + " loading and first answer %.1f ms%n",
                generated.size(),
                (double) generated.size() / routes.size(),
                heap,
                heap / routes.size(),
                median(results, "load") / 1000);
    }

    private static String name(RunResult result) {
        String method = result.getPrimaryResult().getLabel();
        return method.equals("framework") ? result.getParams().getParam("contestant") : method;
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double median(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> name(result).equals(name))
                .mapToDouble(Main::median)
                .findFirst()
                .orElse(Double.NaN);
    }
}
