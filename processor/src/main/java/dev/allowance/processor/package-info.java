/**
 * The annotation processor: javac's and ecj's declarations in; diagnostics, route index and lookup class out. Uses the core
 * and {@code java.compiler}, never a compiler's own classes. What the compilers do differently is in
 * {@code CompilerQuirks}.
 */
package dev.allowance.processor;
