/** Built-in rules about methods that a client will look for in vain. Use {@code spi} and {@code naming}, and the values they hand out. */
package dev.allowance.rules.missing;
