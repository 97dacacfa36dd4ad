/** Built-in rules about the choice of the HTTP method. Use {@code spi} and {@code naming}, and the values they hand out. */
package dev.allowance.rules.method;
