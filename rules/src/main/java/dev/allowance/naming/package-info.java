/**
 * The words of paths: splitting names, telling plural from singular and verb from noun, and from that the shape of a
 * resource: collection, item, action, singleton; and a table's templates as a tree of resources. English only; silent about
 * other languages. Uses {@code http}, {@code path}, {@code route}.
 */
package dev.allowance.naming;
