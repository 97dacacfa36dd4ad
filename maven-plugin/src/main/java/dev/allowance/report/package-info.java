/**
 * Reports for people and for other programs: one immutable model of what was checked, and one class for each format, which turns
 * it into bytes. The same input gives the same bytes on every machine. Uses {@code check} and {@code rules}. Knows no Maven.
 */
package dev.allowance.report;
