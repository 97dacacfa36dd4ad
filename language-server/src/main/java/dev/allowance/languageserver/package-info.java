/**
 * A server of the Language Server Protocol (3.17): routes are read and checked while somebody types. It stands on the reading of
 * sources without a compiler; what an editor has not saved counts in place of what is on disk.
 */
package dev.allowance.languageserver;
