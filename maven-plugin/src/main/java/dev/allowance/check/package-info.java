/**
 * The sources of one module on disk: read, checked, and the findings with their places. Uses {@code javaparser} and {@code
 * classfile}. Knows no Maven.
 */
package dev.allowance.check;
