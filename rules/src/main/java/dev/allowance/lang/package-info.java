/**
 * A neutral view of Java declarations: what an adapter (javac, ecj, a source parser) reports, without interpreting any of
 * it. Inheritance, aliases and defaults are the business of the readers. Uses {@code source}.
 */
package dev.allowance.lang;
