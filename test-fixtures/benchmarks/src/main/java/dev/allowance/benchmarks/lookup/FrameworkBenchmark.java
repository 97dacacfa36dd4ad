package dev.allowance.benchmarks.lookup;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What frameworks need for the same answers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xbatch", "-Xms512m", "-Xmx2g"})
public class FrameworkBenchmark {

    @Param({"github"})
    String set;

    @Param({
        "RESTEASY_REACTIVE",
        "UNDERTOW",
        "JOOBY",
        "SPRING_PATTERNS",
        "SPRING_OPTIONS",
        "JAVALIN",
        "HELIDON",
        "MICRONAUT",
        "JERSEY_OPTIONS"
    })
    Contestant contestant;

    private String[] hits;
    private Lookup lookup;

    @Setup
    public void prepare() {
        RouteSet routes = RouteSet.of(set);
        hits = Paths.hits(routes);
        lookup = contestant.of(routes);
        Contestant.check(lookup, routes, hits, Paths.misses(routes));
    }

    @Benchmark
    public void framework(Blackhole hole) {
        for (String path : hits) {
            hole.consume(lookup.allow(path));
        }
    }
}
