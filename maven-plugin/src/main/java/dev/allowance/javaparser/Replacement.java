package dev.allowance.javaparser;

import java.util.Optional;

/**
 * What came of a text that {@linkplain SourceSet#replace replaces} another one.
 *
 * @param changes whether a declaration, or its place, may be another one than before
 * @param problem why the text makes no sense
 */
public record Replacement(boolean changes, Optional<SourceProblem> problem) {}
