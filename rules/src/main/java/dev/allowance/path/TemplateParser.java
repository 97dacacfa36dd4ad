package dev.allowance.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a template into segments. As strict as {@code org.springframework.web.util.pattern.InternalPathPatternParser}, and for
 * JAX-RS as Jersey's {@code UriTemplateParser}; Ant's templates are left to {@link AntTemplateParser}.
 */
final class TemplateParser {

    private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");

    private final String text;
    private final PathSyntax syntax;
    private final List<Segment> segments = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int at;

    TemplateParser(String text, PathSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    List<Segment> segments() throws InvalidTemplateException {
        if (syntax == PathSyntax.SPRING_ANT) {
            return new AntTemplateParser(text).segments();
        }
        at = text.startsWith("/") ? 1 : 0;
        while (at < text.length()) {
            segments.add(segment());
        }
        return segments;
    }

    /** Reads up to the next slash outside of braces, and over it. */
    private Segment segment() throws InvalidTemplateException {
        int start = at;
        List<Segment.Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '/') {
            Optional<Segment> whole = at == start ? catchAll() : Optional.empty();
            if (whole.isPresent()) {
                at = Math.min(text.length(), at + 1);
                return whole.get();
            }
            Optional<Segment.Part> part = part();
            if (part.isPresent()) {
                flush(literal, parts);
                parts.add(part.get());
            } else {
                literal.append(text.charAt(at++));
            }
        }
        at = Math.min(text.length(), at + 1);
        if (parts.isEmpty()) {
            return new Segment.Literal(literal.toString());
        }
        flush(literal, parts);
        return new Segment.Mixed(parts);
    }

    private static void flush(StringBuilder literal, List<Segment.Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Segment.Text(literal.toString()));
            literal.setLength(0);
        }
    }

    private Optional<Segment> catchAll() throws InvalidTemplateException {
        if (syntax == PathSyntax.JAXRS) {
            return Optional.empty();
        }
        if (text.startsWith("**", at) && (at + 2 == text.length() || text.charAt(at + 2) == '/')) {
            demandPlaceForCatchAll(at + 2);
            at += 2;
            return Optional.of(new Segment.CatchAll(Optional.empty()));
        }
        if (text.startsWith("{*", at)) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw new InvalidTemplateException("a brace is not closed", at);
            }
            if (end + 1 < text.length() && text.charAt(end + 1) != '/') {
                throw new InvalidTemplateException("a catch-all must be a whole segment", at);
            }
            String name = text.substring(at + 2, end);
            demandIdentifier(name, at + 2);
            demandPlaceForCatchAll(end + 1);
            at = end + 1;
            return Optional.of(new Segment.CatchAll(Optional.of(name)));
        }
        return Optional.empty();
    }

    /** A catch-all stands first or last, and alone. */
    private void demandPlaceForCatchAll(int end) throws InvalidTemplateException {
        if (at > 1 && end < text.length()) {
            throw new InvalidTemplateException("a catch-all stands in the middle", at);
        }
        if (!segments.isEmpty() && segments.get(0) instanceof Segment.CatchAll) {
            throw new InvalidTemplateException("there are two catch-alls", at);
        }
    }

    private Optional<Segment.Part> part() throws InvalidTemplateException {
        if (text.startsWith("${?}", at) || syntax != PathSyntax.JAXRS && text.startsWith("${", at)) {
            return Optional.of(placeholder());
        }
        char c = text.charAt(at);
        if (c == '}') {
            throw new InvalidTemplateException("a brace is closed that was not opened", at);
        }
        if (c == '{') {
            return Optional.of(syntax == PathSyntax.JAXRS ? jaxRsVariable() : springVariable());
        }
        if (syntax != PathSyntax.JAXRS && (c == '*' || c == '?')) {
            at++;
            return Optional.of(c == '*' ? new Segment.AnyCharacters() : new Segment.AnyCharacter());
        }
        return Optional.empty();
    }

    /** A placeholder with everything up to its own closing brace: a default may hold placeholders. */
    private Segment.Part placeholder() throws InvalidTemplateException {
        int start = at;
        at = endOfPlaceholder(text, start);
        return new Segment.Unresolved(text.substring(start, at));
    }

    static int endOfPlaceholder(String text, int start) throws InvalidTemplateException {
        int depth = 0;
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i + 1;
            }
        }
        throw new InvalidTemplateException("a placeholder is not closed", start);
    }

    private Segment.Part springVariable() throws InvalidTemplateException {
        int start = at;
        int end = closingBrace();
        String inner = text.substring(start + 1, end);
        int colon = inner.indexOf(':');
        String name = colon < 0 ? inner : inner.substring(0, colon);
        Optional<String> regex = colon < 0 ? Optional.empty() : Optional.of(inner.substring(colon + 1));
        if (inner.startsWith("*")) {
            throw new InvalidTemplateException("a catch-all must be a whole segment", start);
        }
        demandIdentifier(name, start + 1);
        demandNew(name, start + 1);
        if (regex.isPresent()) {
            demandRegex(regex.get(), start + 1 + colon + 1);
        }
        at = end + 1;
        return new Segment.Variable(name, regex);
    }

    /** Where the variable that opens here ends. Spring minds backslashes, and lets no slash into a regular expression. */
    private int closingBrace() throws InvalidTemplateException {
        int depth = 0;
        boolean inRegex = false;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && inRegex) {
                i++;
            } else if (c == ':' && depth == 1) {
                inRegex = true;
            } else if (c == '{') {
                if (depth > 0 && !inRegex) {
                    throw new InvalidTemplateException("a variable stands within a variable", i);
                }
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            } else if (c == '/') {
                throw new InvalidTemplateException("a brace is not closed before the slash", at);
            }
        }
        throw new InvalidTemplateException("a brace is not closed", at);
    }

    private Segment.Part jaxRsVariable() throws InvalidTemplateException {
        int start = at;
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                String inner = text.substring(start + 1, i);
                int colon = inner.indexOf(':');
                String name = (colon < 0 ? inner : inner.substring(0, colon)).strip();
                if (!NAME.matcher(name).matches()) {
                    throw new InvalidTemplateException("'" + name + "' is no name of a variable", start + 1);
                }
                Optional<String> regex = colon < 0
                        ? Optional.empty()
                        : Optional.of(inner.substring(colon + 1).strip());
                if (regex.isPresent()) {
                    demandRegex(regex.get(), start + 1 + colon + 1);
                }
                at = i + 1;
                return new Segment.Variable(name, regex.filter(r -> !r.isEmpty()));
            }
        }
        throw new InvalidTemplateException("a brace is not closed", start);
    }

    private static void demandIdentifier(String name, int index) throws InvalidTemplateException {
        // Spring does not mind a missing name
        boolean valid = name.isEmpty() || Character.isJavaIdentifierStart(name.charAt(0));
        for (int i = 1; i < name.length() && valid; i++) {
            valid = Character.isJavaIdentifierPart(name.charAt(i)) || name.charAt(i) == '-';
        }
        if (!valid) {
            throw new InvalidTemplateException("'" + name + "' is no name of a variable", index);
        }
    }

    private void demandNew(String name, int index) throws InvalidTemplateException {
        if (!names.add(name)) {
            throw new InvalidTemplateException("the variable '" + name + "' stands in it twice", index);
        }
    }

    private void demandRegex(String regex, int index) throws InvalidTemplateException {
        if (regex.isEmpty() && syntax != PathSyntax.JAXRS) {
            throw new InvalidTemplateException("a regular expression is missing after the colon", index);
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new InvalidTemplateException("the regular expression is wrong: " + e.getDescription(), index);
        } catch (StackOverflowError e) {
            throw new InvalidTemplateException("the regular expression is nested too deeply", index);
        }
    }
}
