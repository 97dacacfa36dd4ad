/** The annotation processor: javac's and ecj's declarations in; diagnostics, route index and lookup class out. */
package dev.allowance.processor;
