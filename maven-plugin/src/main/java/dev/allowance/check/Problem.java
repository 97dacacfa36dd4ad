package dev.allowance.check;

import dev.allowance.source.Span;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that was left out.
 *
 * @param place where, in a file that could be read; empty for anything else
 * @param message what, why, and what that means, on one line
 */
public record Problem(Optional<Span> place, String message) {

    /** A file that cannot be read. */
    static Problem unreadable(Path file, String why) {
        return new Problem(Optional.empty(), file + " cannot be read and is left out: " + why);
    }
}
