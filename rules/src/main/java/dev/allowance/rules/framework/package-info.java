/** Built-in rules about routes that a framework treats in a way that surprises. Use {@code spi} and {@code naming}, and the values they hand out. */
package dev.allowance.rules.framework;
