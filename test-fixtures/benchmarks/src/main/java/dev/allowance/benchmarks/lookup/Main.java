package dev.allowance.benchmarks.lookup;

import java.io.IOException;

/** Hands the arguments on to JMH, which finds the benchmarks of this package. */
public final class Main {

    private Main() {}

    /** Runs JMH. */
    public static void main(String[] arguments) throws IOException {
        org.openjdk.jmh.Main.main(arguments);
    }
}
