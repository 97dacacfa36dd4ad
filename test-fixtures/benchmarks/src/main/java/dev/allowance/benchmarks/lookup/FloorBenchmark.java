package dev.allowance.benchmarks.lookup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The generated class, and what no look-up of a path can well undercut. Each invocation is a sample, so that the median leaves
 * out those in which the operating system ran something else; and whatever is compiled is waited for.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 5,
        jvmArgsAppend = {"--add-opens=java.base/java.lang=ALL-UNNAMED", "-Xbatch", "-Xms512m", "-Xmx2g"})
public class FloorBenchmark {

    private static final VarHandle HASH = hash();

    @Param({"github"})
    String set;

    private String[] hits;
    private String[] misses;
    private String[] fresh;
    private Lookup lookup;
    private Map<String, String> map;

    private static VarHandle hash() {
        try {
            return MethodHandles.privateLookupIn(String.class, MethodHandles.lookup())
                    .findVarHandle(String.class, "hash", int.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void prepare() {
        RouteSet routes = RouteSet.of(set);
        hits = Paths.hits(routes);
        misses = Paths.misses(routes);
        lookup = Generated.load(Generated.folder(set));
        Contestant.check(lookup, routes, hits, misses);
        fresh = copies(hits);
        map = new HashMap<>();
        Reference reference = new Reference(routes);
        for (String path : hits) {
            map.put(new String(path.toCharArray()), String.join(", ", reference.methods(path)));
        }
    }

    private static String[] copies(String[] paths) {
        String[] copies = new String[paths.length];
        for (int i = 0; i < paths.length; i++) {
            copies[i] = new String(paths[i].toCharArray());
        }
        return copies;
    }

    /** Strings whose hash nobody has asked for yet, without making any. */
    @State(Scope.Thread)
    public static class Fresh {

        @Setup(Level.Invocation)
        public void forget(FloorBenchmark all) {
            for (String path : all.fresh) {
                HASH.set(path, 0);
            }
        }
    }

    @Benchmark
    public void generated(Blackhole hole) {
        for (String path : hits) {
            hole.consume(lookup.allow(path));
        }
    }

    @Benchmark
    public void generatedMiss(Blackhole hole) {
        for (String path : misses) {
            hole.consume(lookup.allow(path));
        }
    }

    @Benchmark
    public void onePass(Blackhole hole) {
        for (String path : hits) {
            int sum = 0;
            for (int i = 0; i < path.length(); i++) {
                sum += path.charAt(i);
            }
            hole.consume(sum);
        }
    }

    @Benchmark
    public void hashFresh(Fresh state, Blackhole hole) {
        for (String path : fresh) {
            hole.consume(map.get(path));
        }
    }

    @Benchmark
    public void hashCached(Blackhole hole) {
        for (String path : fresh) {
            hole.consume(map.get(path));
        }
    }
}
