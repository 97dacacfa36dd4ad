package dev.allowance.path;

import dev.allowance.automaton.Dfa;
import java.util.List;
import java.util.Optional;

/** How the paths of two templates of one dialect relate. Decided exactly, regular expressions included. */
public enum Overlap {
    /** No path matches both. */
    DISJOINT,
    /** The same paths match both. */
    EQUAL,
    /** Every path of the second matches the first, and the first matches more. */
    SUBSUMES,
    /** Every path of the first matches the second, and the second matches more. */
    SUBSUMED,
    /** Some paths match both, and each matches some that the other does not. */
    PARTIAL,
    /** Cannot be decided: an unresolved part, or a regular expression that is not regular or too large. */
    UNKNOWN;

    /** Far more than real templates need; keeps hostile expressions from costing time. */
    private static final int STATE_LIMIT = 5_000;

    /** How the paths of {@code a} relate to those of {@code b}. */
    public static Overlap between(PathTemplate a, PathTemplate b) {
        if (a.syntax() != b.syntax()) {
            return UNKNOWN;
        }
        if (a.isResolved() && b.isResolved() && differAtALiteral(a, b)) {
            return DISJOINT;
        }
        TemplateLanguage first = TemplateLanguage.of(a);
        TemplateLanguage second = TemplateLanguage.of(b);
        return Dfa.union(List.of(first.automaton(), second.automaton()), STATE_LIMIT)
                .map(dfa -> of(dfa, first.exact() && second.exact()))
                .orElse(UNKNOWN);
    }

    /**
     * A shortest readable path that matches both templates; empty where there is none or where it cannot be told. For Spring
     * it is a decoded path.
     */
    public static Optional<String> witness(PathTemplate a, PathTemplate b) {
        TemplateLanguage first = TemplateLanguage.of(a);
        TemplateLanguage second = TemplateLanguage.of(b);
        if (!first.exact() || !second.exact() || a.syntax() != b.syntax()) {
            return Optional.empty();
        }
        return Dfa.union(List.of(first.automaton(), second.automaton()), STATE_LIMIT)
                .flatMap(dfa -> dfa.witness(matched -> matched.cardinality() == 2));
    }

    private static Overlap of(Dfa dfa, boolean exact) {
        if (!dfa.reaches(matched -> matched.cardinality() == 2)) {
            // holds for what is too large as well
            return DISJOINT;
        }
        if (!exact) {
            return UNKNOWN;
        }
        boolean firstAlone = dfa.reaches(matched -> matched.get(0) && !matched.get(1));
        boolean secondAlone = dfa.reaches(matched -> matched.get(1) && !matched.get(0));
        if (firstAlone) {
            return secondAlone ? PARTIAL : SUBSUMES;
        }
        return secondAlone ? SUBSUMED : EQUAL;
    }

    /** The common case, told without automata: a segment that is fixed text in both, and different. */
    private static boolean differAtALiteral(PathTemplate a, PathTemplate b) {
        for (int i = 0; i < Math.min(a.segments().size(), b.segments().size()); i++) {
            Segment first = a.segments().get(i);
            Segment second = b.segments().get(i);
            if (first instanceof Segment.Literal one && second instanceof Segment.Literal other) {
                if (!TemplateLanguage.encoded(one.text()).equals(TemplateLanguage.encoded(other.text()))) {
                    return true;
                }
            } else if (mayCrossSlashes(first) || mayCrossSlashes(second)) {
                return false;
            }
        }
        return false;
    }

    private static boolean mayCrossSlashes(Segment segment) {
        return segment instanceof Segment.CatchAll
                || segment instanceof Segment.Mixed mixed
                        && mixed.parts().stream()
                                .anyMatch(part -> part instanceof Segment.Variable variable
                                        && variable.regex().isPresent());
    }
}
