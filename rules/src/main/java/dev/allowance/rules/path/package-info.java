/** Built-in rules about how paths are written. Use {@code spi} and {@code naming}, and the values they hand out. */
package dev.allowance.rules.path;
