/**
 * What the processor costs a compilation, and how the Maven goal's reading does: whole processes, fresh each time, in turns.
 * The main class is {@code Main}; docs/benchmarks.md tells its arguments.
 */
package dev.allowance.benchmarks.compile;
