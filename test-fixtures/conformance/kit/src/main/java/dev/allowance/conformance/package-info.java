/**
 * The same sources are read by the processor and served by a real framework on loopback; every probe must agree. Knows no
 * framework: each brings a {@link dev.allowance.conformance.Server}.
 */
package dev.allowance.conformance;
