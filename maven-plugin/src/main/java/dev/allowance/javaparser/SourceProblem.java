package dev.allowance.javaparser;

import dev.allowance.source.Span;

/**
 * Why a file was left out.
 *
 * @param place where it stops making sense
 * @param message what is wrong there, on one line
 */
public record SourceProblem(Span place, String message) {}
