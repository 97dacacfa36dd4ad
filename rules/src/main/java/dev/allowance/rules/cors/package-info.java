/** Built-in rules about what browsers may ask from other origins. Use {@code spi}, and the values it hands out. */
package dev.allowance.rules.cors;
