package dev.allowance.naming;

import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import java.util.List;
import java.util.Optional;

/** What kind of resource a template names, as far as its words tell. */
public enum Shape {
    /** Ends in a noun in the plural: {@code /users}. */
    COLLECTION,
    /** Ends in a variable below a collection: <code>/users/{id}</code>. */
    ITEM,
    /** Ends in a verb: <code>/orders/{id}/cancel</code>. */
    ACTION,
    /** Ends in a noun in the singular: <code>/users/{id}/avatar</code>. */
    SINGLETON,
    /** The words do not tell: another language, a word that is noun and verb, a name of which too little is known. */
    UNKNOWN;

    /** The shape of a template. */
    public static Shape of(PathTemplate template) {
        return of(template.segments(), template.syntax());
    }

    /** The shape of a template with these segments. */
    public static Shape of(List<Segment> segments, PathSyntax syntax) {
        if (segments.isEmpty()) {
            return UNKNOWN;
        }
        Segment last = segments.get(segments.size() - 1);
        if (last instanceof Segment.Literal literal) {
            return of(Phrase.of(literal.text()));
        }
        Optional<Segment.Variable> variable = last.soleVariable();
        if (variable.isEmpty() || ResourceTree.mayCrossSegments(variable.get(), syntax)) {
            return UNKNOWN;
        }
        return of(segments.subList(0, segments.size() - 1), syntax) == COLLECTION ? ITEM : UNKNOWN;
    }

    static Shape of(Phrase phrase) {
        if (phrase.opensWithVerb()) {
            return ACTION;
        }
        if (phrase.words().size() == 1 && Verbs.isAlsoNoun(phrase.head())) {
            return UNKNOWN;
        }
        return switch (phrase.number()) {
            case PLURAL -> COLLECTION;
            case SINGULAR -> SINGLETON;
            case UNCOUNTABLE, UNKNOWN -> UNKNOWN;
        };
    }
}
