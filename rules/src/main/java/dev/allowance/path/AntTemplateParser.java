package dev.allowance.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a template as {@code org.springframework.util.AntPathMatcher} does: it is cut at its slashes first, those within
 * variables included, and several in a row are one; then each piece is searched for wildcards and variables. What looks like
 * none of them is literal text, so that hardly anything is refused.
 */
final class AntTemplateParser {

    /**
     * {@code AntPathMatcher.AntPathStringMatcher}: a variable may hold one more pair of braces, but not none at all. Unlike
     * there, ordinary characters are taken in one step, as a step each would need a stack as deep as names are long.
     */
    private static final Pattern WILDCARD = Pattern.compile("\\?|\\*|\\{(?:\\{[^/]+?}|[^/{}\\\\]++|\\\\|\\\\[{}])+?}");

    private final String text;
    private int at;

    AntTemplateParser(String text) {
        this.text = text;
    }

    List<Segment> segments() throws InvalidTemplateException {
        List<Segment> segments = new ArrayList<>();
        while (at < text.length()) {
            List<Segment.Part> parts = parts();
            if (!parts.isEmpty()) {
                segments.add(segment(parts));
            }
            at++;
        }
        return segments;
    }

    private static Segment segment(List<Segment.Part> parts) {
        if (parts.size() == 1 && parts.get(0) instanceof Segment.Text literal) {
            return new Segment.Literal(literal.text());
        }
        Segment.Part any = new Segment.AnyCharacters();
        return parts.equals(List.of(any, any)) ? new Segment.CatchAll(Optional.empty()) : new Segment.Mixed(parts);
    }

    /** Reads up to the next slash outside of placeholders. */
    private List<Segment.Part> parts() throws InvalidTemplateException {
        List<Segment.Part> parts = new ArrayList<>();
        int start = at;
        while (at < text.length() && text.charAt(at) != '/') {
            if (text.startsWith("${", at)) {
                addParts(start, at, parts);
                start = TemplateParser.endOfPlaceholder(text, at);
                parts.add(new Segment.Unresolved(text.substring(at, start)));
                at = start;
            } else {
                at++;
            }
        }
        addParts(start, at, parts);
        return parts;
    }

    private void addParts(int start, int end, List<Segment.Part> parts) throws InvalidTemplateException {
        Matcher wildcard = WILDCARD.matcher(text).region(start, end);
        int from = start;
        while (wildcard.find()) {
            addText(from, wildcard.start(), parts);
            parts.add(
                    switch (wildcard.group()) {
                        case "?" -> new Segment.AnyCharacter();
                        case "*" -> new Segment.AnyCharacters();
                        default -> variable(wildcard.start(), wildcard.end());
                    });
            from = wildcard.end();
        }
        addText(from, end, parts);
    }

    private void addText(int start, int end, List<Segment.Part> parts) {
        if (start < end) {
            parts.add(new Segment.Text(text.substring(start, end)));
        }
    }

    private Segment.Variable variable(int start, int end) throws InvalidTemplateException {
        String inner = text.substring(start + 1, end - 1);
        int colon = inner.indexOf(':');
        if (colon < 0) {
            return new Segment.Variable(inner, Optional.empty());
        }
        String regex = inner.substring(colon + 1);
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new InvalidTemplateException(
                    "the regular expression is wrong: " + e.getDescription(), start + colon + 2);
        } catch (StackOverflowError e) {
            throw new InvalidTemplateException("the regular expression is nested too deeply", start + colon + 2);
        }
        return new Segment.Variable(inner.substring(0, colon), Optional.of(regex));
    }
}
