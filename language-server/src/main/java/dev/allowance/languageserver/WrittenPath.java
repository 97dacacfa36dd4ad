package dev.allowance.languageserver;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The path of a route as this file writes it: the part of the class and that of the method, segment by segment. */
final class WrittenPath {

    /**
     * A segment.
     *
     * @param text that has it
     * @param from where it begins there
     * @param to behind it
     */
    record Part(SpelledText text, int from, int to) {

        String value() {
            return text.text().substring(from, to);
        }
    }

    private final List<Part> parts;
    private final Optional<Expression> own;
    private final JavaSource source;

    private WrittenPath(List<Part> parts, Optional<Expression> own, JavaSource source) {
        this.parts = List.copyOf(parts);
        this.own = own;
        this.source = source;
    }

    /** The path of the route at fault; empty where it is not told which of several it is. */
    static Optional<WrittenPath> of(Problem problem) {
        return problem.handler().flatMap(handler -> of(handler, problem));
    }

    private static Optional<WrittenPath> of(MethodDeclaration handler, Problem problem) {
        JavaSource source = problem.source();
        var framework = problem.route().framework();
        List<Expression> above = Annotations.paths(JavaSource.type(handler), framework);
        List<Expression> own = Annotations.paths(handler, framework);
        if (above.size() > 1) {
            return Optional.empty();
        }
        Optional<Expression> here = own.size() < 2
                ? own.stream().findFirst()
                : own.stream().filter(path -> source.isAt(path, problem.span())).findFirst();
        if (own.size() > 1 && here.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        above.forEach(path -> parts.addAll(split(SpelledText.of(path, source))));
        here.ifPresent(path -> parts.addAll(split(SpelledText.of(path, source))));
        return Optional.of(new WrittenPath(parts, here, source));
    }

    /** The value of the method's own annotation. */
    Optional<Expression> own() {
        return own;
    }

    /** The segments; those that the application adds before them are not among them. */
    List<Part> parts() {
        return parts;
    }

    /** The changes that make another template of the same number of segments of it; empty where they would be elsewhere. */
    Optional<Edits> to(String before, String after) {
        List<String> old = segments(before);
        List<String> wanted = segments(after);
        int outside = old.size() - parts.size();
        if (old.size() != wanted.size() || outside < 0) {
            return Optional.empty();
        }
        Edits edits = new Edits(source);
        boolean changes = false;
        for (int i = 0; i < old.size(); i++) {
            boolean differs = !old.get(i).equals(wanted.get(i));
            if (i < outside) {
                if (differs) {
                    return Optional.empty();
                }
                continue;
            }
            Part part = parts.get(i - outside);
            boolean mayChange = part.value().equals(old.get(i))
                    && part.text().owner(part.from(), part.to()).isEmpty();
            if (differs && !mayChange) {
                return Optional.empty();
            }
            if (differs) {
                part.text().replace(part.from(), part.to(), wanted.get(i), edits);
                changes = true;
            }
        }
        return changes ? Optional.of(edits) : Optional.empty();
    }

    /** The segments of a template, without empty ones. */
    static List<String> segments(String template) {
        List<String> segments = new ArrayList<>();
        places(template).forEach(place -> segments.add(template.substring(place[0], place[1])));
        return segments;
    }

    private static List<Part> split(SpelledText text) {
        return places(text.text()).stream()
                .map(place -> new Part(text, place[0], place[1]))
                .toList();
    }

    /** A slash in a regular expression ends no segment. */
    private static List<int[]> places(String template) {
        List<int[]> places = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= template.length(); i++) {
            char c = i < template.length() ? template.charAt(i) : '/';
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '/' && (depth <= 0 || i == template.length())) {
                if (i > from) {
                    places.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        return places;
    }
}
