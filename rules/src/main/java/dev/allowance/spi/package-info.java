/**
 * What the author of a rule sees: the finished route table in, findings out. Public. Uses {@code source} to {@code naming}.
 */
package dev.allowance.spi;
