/** The Maven goals. Use {@code rules} only; the processor is none of their business. */
package dev.allowance.maven;
