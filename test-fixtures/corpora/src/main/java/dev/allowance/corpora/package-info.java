/**
 * The processor on published sources. A census counts the annotated methods without using any of our readers; the index
 * that the processor writes must account for every one of them. Uses {@code route} of the core to read the index.
 */
package dev.allowance.corpora;
