/**
 * Positions in the sources that are read. An adapter makes them and the same adapter resolves them; everything between
 * only carries them. Uses nothing.
 */
package dev.allowance.source;
