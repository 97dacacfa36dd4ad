package dev.allowance.benchmarks.lookup;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to load the generated class and to have its first answer, in a virtual machine that has just begun. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class LoadBenchmark {

    /** What the class keeps on the heap. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Heap {

        /** Strings, arrays and sets. */
        public long bytes;
    }

    @Param({"github"})
    String set;

    @Benchmark
    public Object load() {
        return Generated.load(Generated.folder(set)).allow("/");
    }

    @Benchmark
    public Object keep(Heap heap) {
        Path folder = Generated.folder(set);
        Generated.load(folder);
        long before = used();
        Lookup lookup = Generated.load(folder);
        lookup.allow("/");
        heap.bytes = used() - before;
        return lookup;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
