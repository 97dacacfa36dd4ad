/**
 * What the files of a build say of its modules: where sources and jars are, and which options are set. Nothing is run or
 * downloaded. Knows no editor and no protocol.
 */
package dev.allowance.project;
