package dev.allowance.path;

import dev.allowance.automaton.CharSet;
import dev.allowance.automaton.Nfa;
import dev.allowance.automaton.RegexParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The paths that {@code org.springframework.util.AntPathMatcher} matches: decoded as a whole, path parameters dropped. Several
 * slashes in a row are as good as one, since {@code UrlPathHelper.getLookupPathForRequest} makes one of them.
 */
final class AntLanguage {

    private static final CharSet NO_SLASH = CharSet.of('/').complement();
    private static final Nfa ANYTHING = Nfa.unit(CharSet.ALL).star();
    private static final Nfa SLASH = Nfa.literal("/").plus();
    private static final Nfa WITHIN_SEGMENT = Nfa.unit(NO_SLASH).star();
    private static final Nfa WHOLE_SEGMENT = Nfa.unit(NO_SLASH).plus();

    private final PathTemplate template;
    private final boolean slash;
    private boolean exact = true;

    private AntLanguage(PathTemplate template, boolean slash) {
        this.template = template;
        this.slash = slash;
    }

    /**
     * The paths of a template.
     *
     * @param slash whether a slash may follow that the template has not
     */
    static TemplateLanguage of(PathTemplate template, boolean slash) {
        AntLanguage language = new AntLanguage(template, slash);
        Nfa automaton = language.automaton();
        return new TemplateLanguage(automaton, language.exact);
    }

    private Nfa automaton() {
        List<Segment> segments = template.segments();
        if (segments.isEmpty()) {
            // a path is never empty: without any text it is a slash
            return slash || !template.toString().isEmpty() ? SLASH : Nfa.nothing();
        }
        List<Nfa> parts = new ArrayList<>();
        for (Segment segment : segments.subList(0, segments.size() - 1)) {
            parts.add(of(segment));
        }
        Nfa before = Nfa.sequence(parts);
        Segment last = segments.get(segments.size() - 1);
        Nfa whole = before.then(of(last)).then(end());
        // the only text that a slash alone can stand for, where no ** comes before it
        return isStar(last) && !hasCatchAll() ? whole.or(before.then(SLASH)) : whole;
    }

    private Nfa of(Segment segment) {
        if (segment instanceof Segment.CatchAll) {
            return SLASH.then(WHOLE_SEGMENT).star();
        }
        if (segment instanceof Segment.Literal literal) {
            return SLASH.then(Nfa.literal(literal.text()));
        }
        List<Segment.Part> parts = ((Segment.Mixed) segment).parts();
        if (parts.stream().anyMatch(part -> part instanceof Segment.Unresolved)) {
            // may hold slashes, or nothing at all
            exact = false;
            return ANYTHING;
        }
        Nfa text = Nfa.sequence(parts.stream()
                .map(part -> of(part, segment.soleVariable().isPresent()))
                .toList());
        return SLASH.then(text.withoutEmpty());
    }

    private Nfa of(Segment.Part part, boolean alone) {
        if (part instanceof Segment.Text text) {
            return Nfa.literal(text.text());
        }
        if (part instanceof Segment.AnyCharacter) {
            return Nfa.codePoint(NO_SLASH);
        }
        if (!(part instanceof Segment.Variable variable)) {
            return WITHIN_SEGMENT;
        }
        if (variable.name().startsWith("*")) {
            // the framework fails where it matches
            exact = false;
        }
        return variable.regex().map(regex -> expression(regex, alone)).orElse(WITHIN_SEGMENT);
    }

    /** The expressions of a segment become groups of one: an anchor has a place of its own there, a group is one too many. */
    private Nfa expression(String regex, boolean alone) {
        boolean anchored = regex.contains("^") && !regex.contains("[^") || regex.contains("$");
        Optional<Nfa> nfa = RegexParser.parse("(?s)" + regex);
        exact &= nfa.isPresent() && !TemplateLanguage.hasCapturingGroup(regex) && (alone || !anchored);
        return nfa.map(known -> known.excluding(CharSet.of('/'))).orElse(WITHIN_SEGMENT);
    }

    /** What may stand behind the last segment. */
    private Nfa end() {
        boolean lastIsCatchAll = template.segments().get(template.segments().size() - 1) instanceof Segment.CatchAll;
        // before Spring 6, where a slash may follow anyway, ** made the matcher blind to the slash at the end
        boolean either = lastIsCatchAll || slash && (hasCatchAll() || !template.endsWithSlash());
        return either ? SLASH.optional() : template.endsWithSlash() ? SLASH : Nfa.empty();
    }

    private boolean hasCatchAll() {
        return template.segments().stream().anyMatch(segment -> segment instanceof Segment.CatchAll);
    }

    private static boolean isStar(Segment segment) {
        return segment instanceof Segment.Mixed mixed && mixed.parts().equals(List.of(new Segment.AnyCharacters()));
    }
}
