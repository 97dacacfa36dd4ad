package dev.allowance.framework.spring;

import dev.allowance.http.MediaRange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of {@code consumes} or {@code produces} ({@code AbstractMediaTypeExpression}).
 *
 * @param negated written with a leading {@code !}
 */
record MediaExpression(MediaRange range, boolean negated) {

    /** {@code MimeType.isMoreSpecific}: the more specific first; equal where it does not say. */
    static final Comparator<MediaExpression> SPECIFICITY = (a, b) -> {
        if (isMoreSpecific(a.range, b.range)) {
            return -1;
        }
        return isMoreSpecific(b.range, a.range) ? 1 : 0;
    };

    /** The expression that the text stands for; empty where Spring would refuse it. */
    static Optional<MediaExpression> parse(String text) {
        boolean negated = text.startsWith("!");
        return MediaRange.parse(negated ? text.substring(1) : text).map(range -> new MediaExpression(range, negated));
    }

    /** {@code ConsumesRequestCondition.ConsumeMediaTypeExpression.match}. */
    boolean consumes(MediaRange content) {
        return (includes(range, content) && agrees(content)) != negated;
    }

    /** {@code ProducesRequestCondition.ProduceMediaTypeExpression.match}. */
    boolean produces(List<MediaRange> accepted) {
        return accepted.stream().anyMatch(range -> isCompatible(range) && agrees(range)) != negated;
    }

    /** {@code MimeType.includes}: <code>*+json</code> stands for all types with that suffix. */
    static boolean includes(MediaRange range, MediaRange other) {
        return range.includes(other) || isWildBeforeSuffixOf(range, other);
    }

    /** {@code MimeType.isCompatibleWith}: <code>*+json</code> goes with plain {@code json}, too. */
    private boolean isCompatible(MediaRange other) {
        return range.isCompatibleWith(other) || goesWith(range, other) || goesWith(other, range);
    }

    private static boolean goesWith(MediaRange wild, MediaRange other) {
        return isWildBeforeSuffixOf(wild, other)
                || wild.subtype().equals("*+" + other.subtype()) && wild.type().equals(other.type());
    }

    private static boolean isWildBeforeSuffixOf(MediaRange wild, MediaRange other) {
        return wild.subtype().startsWith("*+")
                && wild.type().equals(other.type())
                && other.subtype().endsWith(wild.subtype().substring(1));
    }

    /** Parameters that both have must not differ. */
    private boolean agrees(MediaRange other) {
        for (Map.Entry<String, String> parameter : range.parameters().entrySet()) {
            String its = other.parameters().get(parameter.getKey());
            if (its != null && !its.isBlank() && !its.equalsIgnoreCase(parameter.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMoreSpecific(MediaRange a, MediaRange b) {
        if (a.quality() != b.quality()) {
            return a.quality() > b.quality();
        }
        if (a.type().equals("*") != b.type().equals("*")) {
            return b.type().equals("*");
        }
        if (a.subtype().startsWith("*") != b.subtype().startsWith("*")) {
            return b.subtype().startsWith("*");
        }
        return a.type().equals(b.type())
                && a.subtype().equals(b.subtype())
                && a.parameters().size() > b.parameters().size();
    }
}
