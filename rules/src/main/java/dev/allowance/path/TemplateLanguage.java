package dev.allowance.path;

import dev.allowance.automaton.CharSet;
import dev.allowance.automaton.Nfa;
import dev.allowance.automaton.RegexParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The paths that a template matches.
 *
 * <p>For Spring's dialects the symbols are those of the decoded path: path parameters dropped, percent escapes decoded segment
 * by segment, a decoded slash standing as U+FFFF; with {@code AntPathMatcher} as a whole, a decoded slash being one. For JAX-RS they are those of the raw path, the template's own literals
 * percent-encoded (Jakarta REST 3.1 §3.7.3), without the leading-slash and trailing-slash liberties of the matching algorithm:
 * every path begins with a slash and does not end in one that the template has not.
 *
 * @param automaton accepts the paths; more than them where {@code exact} is false
 * @param exact false for an unresolved part or an expression that is not regular
 */
public record TemplateLanguage(Nfa automaton, boolean exact) {

    private static final CharSet NO_SLASH = CharSet.of('/').complement();
    private static final Nfa ANYTHING = Nfa.unit(CharSet.ALL).star();
    private static final Nfa WITHIN_SEGMENT = Nfa.unit(NO_SLASH).star();
    private static final Nfa WHOLE_SEGMENT = Nfa.unit(NO_SLASH).plus();
    private static final Nfa REST = Nfa.literal("/").then(ANYTHING).optional();

    /** Where nothing can be told. */
    public static final TemplateLanguage UNKNOWN = new TemplateLanguage(ANYTHING, false);

    /** The paths of a template. */
    public static TemplateLanguage of(PathTemplate template) {
        return switch (template.syntax()) {
            case SPRING -> spring(template);
            case SPRING_ANT -> AntLanguage.of(template, false);
            case JAXRS -> jaxRs(template);
        };
    }

    /**
     * The paths of one of Spring's templates, and those with a slash more at their end that the framework takes for them when
     * told so ({@code PathPatternParser.setMatchOptionalTrailingSeparator},
     * {@code RequestMappingHandlerMapping.setUseTrailingSlashMatch}).
     */
    public static TemplateLanguage withOptionalSlash(PathTemplate template) {
        if (template.syntax() == PathSyntax.SPRING_ANT) {
            return AntLanguage.of(template, true);
        }
        TemplateLanguage language = of(template);
        List<Segment> segments = template.segments();
        boolean open = segments.isEmpty()
                ? template.toString().isEmpty()
                : !template.endsWithSlash() && !(segments.get(segments.size() - 1) instanceof Segment.CatchAll);
        // a star that ends the template may stand for no text, but not before that slash
        return open
                ? new TemplateLanguage(language.automaton.or(spring(segments, true).automaton), language.exact)
                : language;
    }

    private static TemplateLanguage spring(PathTemplate template) {
        boolean slash = template.segments().isEmpty() ? !template.toString().isEmpty() : template.endsWithSlash();
        return spring(template.segments(), slash);
    }

    private static TemplateLanguage spring(List<Segment> segments, boolean slash) {
        List<Nfa> parts = new ArrayList<>();
        boolean exact = true;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean last = i == segments.size() - 1 && !slash;
            if (segment instanceof Segment.CatchAll) {
                parts.add(last ? REST : Nfa.literal("/").then(WITHIN_SEGMENT).star());
                continue;
            }
            if (isUnresolved(segment)) {
                // may hold slashes, or nothing at all
                parts.add(ANYTHING);
                exact = false;
                continue;
            }
            parts.add(Nfa.literal("/"));
            if (failsWhenTried(segment)) {
                parts.add(WHOLE_SEGMENT.then(REST));
                return new TemplateLanguage(Nfa.sequence(parts), false);
            }
            TemplateLanguage language = springSegment(segment, last);
            parts.add(language.automaton);
            exact &= language.exact;
        }
        if (slash) {
            parts.add(Nfa.literal("/"));
        }
        return new TemplateLanguage(Nfa.sequence(parts), exact);
    }

    private static boolean isUnresolved(Segment segment) {
        return segment instanceof Segment.Mixed mixed
                && mixed.parts().stream().anyMatch(part -> part instanceof Segment.Unresolved);
    }

    private static TemplateLanguage springSegment(Segment segment, boolean last) {
        if (segment instanceof Segment.Literal literal) {
            return new TemplateLanguage(Nfa.literal(literal.text()), true);
        }
        List<Segment.Part> parts = ((Segment.Mixed) segment).parts();
        if (parts.size() == 1 && parts.get(0) instanceof Segment.AnyCharacters) {
            // WildcardPathElement: at the end of the pattern the segment may be missing or empty
            return new TemplateLanguage(last ? WITHIN_SEGMENT : WHOLE_SEGMENT, true);
        }
        if (parts.size() == 1 && parts.get(0) instanceof Segment.Variable variable) {
            // CaptureVariablePathElement: never empty
            return variable.regex()
                    .map(TemplateLanguage::withinSegment)
                    .map(TemplateLanguage::withoutEmpty)
                    .orElse(new TemplateLanguage(WHOLE_SEGMENT, true));
        }
        boolean exact = true;
        List<Nfa> sequence = new ArrayList<>();
        for (Segment.Part part : parts) {
            if (part instanceof Segment.Text text) {
                sequence.add(Nfa.literal(text.text()));
            } else if (part instanceof Segment.AnyCharacter) {
                sequence.add(Nfa.unit(NO_SLASH));
            } else if (part instanceof Segment.Variable variable
                    && variable.regex().isPresent()) {
                // RegexPathElement: the expressions become groups of one expression, where an anchor has a place of its
                // own
                String regex = variable.regex().get();
                TemplateLanguage language = withinSegment(regex);
                boolean anchored = regex.contains("^") && !regex.contains("[^") || regex.contains("$");
                sequence.add(language.automaton);
                exact &= language.exact && !anchored;
            } else {
                sequence.add(WITHIN_SEGMENT);
            }
        }
        return new TemplateLanguage(Nfa.sequence(sequence), exact).withoutEmptySegment(parts);
    }

    /** RegexPathElement does not match an empty segment where it has variables. */
    private TemplateLanguage withoutEmptySegment(List<Segment.Part> parts) {
        boolean text =
                parts.stream().anyMatch(part -> part instanceof Segment.Text || part instanceof Segment.AnyCharacter);
        return text ? this : withoutEmpty();
    }

    private TemplateLanguage withoutEmpty() {
        return new TemplateLanguage(automaton.withoutEmpty(), exact);
    }

    /** What an expression matches of one segment: Spring compares segment by segment, so no slash is ever offered to it. */
    private static TemplateLanguage withinSegment(String regex) {
        TemplateLanguage language = expression(regex, WITHIN_SEGMENT);
        return new TemplateLanguage(
                language.automaton.excluding(CharSet.of('/')), language.exact && !hasCapturingGroup(regex));
    }

    /** CaptureVariablePathElement fails at a capturing group before it compares anything, so for what does not match too. */
    private static boolean failsWhenTried(Segment segment) {
        return segment.soleVariable()
                .flatMap(Segment.Variable::regex)
                .filter(TemplateLanguage::hasCapturingGroup)
                .isPresent();
    }

    /** Spring fails where such an expression matches: its groups are to be one for each variable. */
    static boolean hasCapturingGroup(String regex) {
        return regex.indexOf('(') >= 0 && Pattern.compile(regex).matcher("").groupCount() > 0;
    }

    private static TemplateLanguage expression(String regex, Nfa otherwise) {
        Optional<Nfa> nfa = RegexParser.parse(regex);
        return nfa.map(value -> new TemplateLanguage(value, true)).orElse(new TemplateLanguage(otherwise, false));
    }

    private static TemplateLanguage jaxRs(PathTemplate template) {
        List<Nfa> parts = new ArrayList<>();
        boolean exact = true;
        for (Segment segment : template.segments()) {
            if (isUnresolved(segment)) {
                parts.add(ANYTHING);
                exact = false;
                continue;
            }
            parts.add(Nfa.literal("/"));
            if (segment instanceof Segment.Literal literal) {
                parts.add(Nfa.literal(encoded(literal.text())));
                continue;
            }
            for (Segment.Part part : ((Segment.Mixed) segment).parts()) {
                if (part instanceof Segment.Text text) {
                    parts.add(Nfa.literal(encoded(text.text())));
                } else if (part instanceof Segment.Variable variable) {
                    TemplateLanguage language = variable.regex()
                            .map(regex -> expression(regex, ANYTHING))
                            .orElse(new TemplateLanguage(WHOLE_SEGMENT, true));
                    parts.add(language.automaton);
                    exact &= language.exact;
                }
            }
        }
        return new TemplateLanguage(Nfa.sequence(parts), exact);
    }

    /**
     * A literal of a JAX-RS template as it stands on the wire: what a path segment may not hold is percent-encoded as UTF-8;
     * escapes that are there already are kept.
     */
    public static String encoded(String literal) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < literal.length(); ) {
            int codePoint = literal.codePointAt(i);
            boolean escape = codePoint == '%' && literal.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*");
            if (escape || isPathCharacter(codePoint)) {
                result.appendCodePoint(codePoint);
            } else {
                for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                    result.append('%').append(String.format("%02X", b & 0xff));
                }
            }
            i += Character.charCount(codePoint);
        }
        return result.toString();
    }

    /** RFC 3986 §3.3: unreserved, sub-delims, colon and at sign. */
    private static boolean isPathCharacter(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c < 128 && "-._~!$&'()*+,;=:@".indexOf(c) >= 0;
    }
}
