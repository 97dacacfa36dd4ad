/**
 * The words of paths: splitting names, telling plural from singular and verb from noun, and from that the shape of a
 * resource: collection, item, action, singleton. English only; silent about other languages. Uses {@code path}.
 */
package dev.allowance.naming;
