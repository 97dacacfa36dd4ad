package dev.allowance.framework.jaxrs;

import dev.allowance.automaton.CharSet;
import dev.allowance.automaton.Nfa;
import dev.allowance.automaton.RegexParser;
import dev.allowance.framework.PathLanguage;
import dev.allowance.framework.jaxrs.ResourceTree.Branch;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The languages of one dispatcher (Jakarta REST 3.1 §3.7.3), numbered as they are asked for, each once. */
final class TemplateLanguages {

    private static final Nfa ANYTHING = Nfa.codePoints(CharSet.ALL);
    private static final CharSet IN_SEGMENT = CharSet.of('/').complement();

    /** What RESTEasy sees as one character at least, once it has cut off a slash at the end: all but nothing and a slash. */
    private static final Nfa MORE = ANYTHING.then(Nfa.codePoint(IN_SEGMENT))
            .or(Nfa.codePoint(CharSet.ALL).plus().then(Nfa.literal("/")));

    /** RESTEasy leaves the blank within the expression, which no raw path has. */
    private static final Pattern BLANK_AT_END = Pattern.compile("\\{[^{}:]*:(?:[^{}]++|\\{[^{}]*+\\})*+(?<=\\s)\\}");

    /** CXF cuts matrix parameters off where the template has fixed text, and only there. */
    private static final Nfa MATRIX = Nfa.literal(";").then(Nfa.codePoints(IN_SEGMENT));

    private record Automaton(Nfa nfa, boolean exact) {
        Automaton then(Nfa more) {
            return new Automaton(nfa.then(more), exact);
        }
    }

    private final Wire wire;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<PathLanguage> languages = new ArrayList<>();
    private final BitSet vague = new BitSet();

    TemplateLanguages(Wire wire) {
        this.wire = wire;
    }

    /** All that were asked for, by number: a view, since every answer looks at it. */
    List<PathLanguage> all() {
        return Collections.unmodifiableList(languages);
    }

    /** Whether one of these numbers stands for a template that is not fully known. */
    boolean isVague(BitSet matched) {
        return vague.intersects(matched);
    }

    /**
     * The paths that match the template, a slash at the end allowed.
     *
     * @param certain false where a path may match and the runtime still not come here, since a variable before took more
     */
    int exactly(PathTemplate full, boolean certain) {
        return number(full.toString(), certain, () -> template(full).then(slashAtEnd(full)));
    }

    /** Like {@link #exactly(PathTemplate, boolean)}, and one slash more, which RESTEasy skips behind a locator. */
    int behindLocator(PathTemplate full, boolean certain) {
        return number(
                full + " behind locator",
                certain,
                () -> template(full).then(slashAtEnd(full)).then(slashAtEnd(full)));
    }

    /** Like {@link #exactly(PathTemplate, boolean)}; a path that ends at the place before counts as ending in a slash. */
    int exactly(Branch branch, PathTemplate place) {
        return number(
                branch.full() + also(branch, place),
                branch.certain(),
                () -> or(template(branch.full()).then(slashAtEnd(branch.full())), branch, place));
    }

    /** The paths that match the template or go on behind it with a slash. */
    int below(PathTemplate full, boolean certain) {
        return number(full + " and below", certain, () -> template(full).then(below(full)));
    }

    /** Like {@link #below(PathTemplate, boolean)}, where not even RESTEasy asks for more behind the slash. */
    int belowFixedText(PathTemplate full, boolean certain) {
        return number(
                full + " and below, fixed",
                certain,
                () -> template(full).then(Nfa.literal("/").then(ANYTHING).optional()));
    }

    /** Like {@link #below(PathTemplate, boolean)}; a path that ends at the place before counts as ending in a slash. */
    int below(Branch branch, PathTemplate place) {
        return number(
                branch.full() + " and below" + also(branch, place),
                branch.certain(),
                () -> or(template(branch.full()).then(below(branch.full())), branch, place));
    }

    /**
     * A language that the dispatcher has made itself.
     *
     * @param exact as for {@link PathLanguage}
     * @param known false where what cannot be read may be more specific than everything else
     */
    int of(String name, Nfa nfa, boolean exact, boolean known) {
        return number(name, exact, () -> new Automaton(nfa, known));
    }

    private int number(String name, boolean certain, Supplier<Automaton> maker) {
        String key = certain ? name : name + ", if it is reached";
        return numbers.computeIfAbsent(key, k -> {
            Automaton made = maker.get();
            vague.set(languages.size(), !made.exact());
            languages.add(new PathLanguage(k, made.nfa(), made.exact() && certain));
            return languages.size() - 1;
        });
    }

    private Nfa below(PathTemplate full) {
        return switch (wire) {
            case RESTEASY ->
                full.segments().isEmpty()
                        ? ANYTHING
                        : Nfa.literal("/").then(MORE.optional()).optional();
            case JERSEY, CXF, QUARKUS -> wire.slash().then(ANYTHING).optional();
        };
    }

    private Nfa slashAtEnd(PathTemplate full) {
        // the slash of a root without segments is one of its own
        Nfa root = full.segments().isEmpty() ? Nfa.literal("/").optional() : Nfa.empty();
        return switch (wire) {
            case RESTEASY ->
                rest(full).isPresent()
                        ? Nfa.empty()
                        : root.then(Nfa.literal("/").optional());
            case CXF -> root.then(Nfa.literal("/").then(MATRIX.optional()).optional());
            case JERSEY, QUARKUS -> wire.slash().optional();
        };
    }

    private Automaton or(Automaton automaton, Branch branch, PathTemplate place) {
        if (also(branch, place).isEmpty()) {
            return automaton;
        }
        Automaton before = template(place);
        return new Automaton(automaton.nfa().or(before.nfa()), automaton.exact() && before.exact());
    }

    /** Where the branch matches a mere slash, it matches the place before it. */
    private String also(Branch branch, PathTemplate place) {
        boolean matches =
                branch.path().isResolved() && template(branch.path()).nfa().accepts("/");
        return matches ? " or " + place : "";
    }

    private Automaton template(PathTemplate template) {
        boolean exact = template.isResolved();
        List<Nfa> parts = new ArrayList<>();
        if (wire == Wire.CXF && !template.segments().isEmpty()) {
            parts.add(Nfa.literal("/").optional());
        }
        if (wire == Wire.RESTEASY && BLANK_AT_END.matcher(template.toString()).find()) {
            return new Automaton(Nfa.nothing(), true);
        }
        Optional<Segment.Variable> rest = rest(template);
        for (Segment segment : template.segments()) {
            parts.add(wire.slash());
            if (segment instanceof Segment.Literal literal) {
                parts.add(wire.text(literal.text()));
                if (wire == Wire.CXF && !literal.text().contains(";")) {
                    parts.add(MATRIX.optional());
                }
            } else if (segment instanceof Segment.Mixed mixed) {
                for (Segment.Part part : mixed.parts()) {
                    Optional<Nfa> known = rest.filter(last -> last == part)
                            .map(last -> taken(last, mixed.parts().size() == 1))
                            .or(() -> part(part));
                    exact &= known.isPresent();
                    parts.add(known.orElse(ANYTHING));
                }
            } else {
                exact = false;
                parts.add(ANYTHING);
            }
        }
        return new Automaton(Nfa.sequence(parts), exact);
    }

    /** The variable that takes all the rest of a path, if the template ends in one: RESTEasy cuts a slash off before. */
    private Optional<Segment.Variable> rest(PathTemplate template) {
        List<Segment.Variable> variables = template.variables();
        if (wire != Wire.RESTEASY || variables.isEmpty() || !template.toString().endsWith("}")) {
            return Optional.empty();
        }
        Segment.Variable last = variables.get(variables.size() - 1);
        return last.regex()
                .filter(regex -> regex.equals(".*") || regex.equals(".+"))
                .map(regex -> last);
    }

    private static Nfa taken(Segment.Variable rest, boolean wholeSegment) {
        if (rest.regex().orElseThrow().equals(".+")) {
            return MORE;
        }
        return wholeSegment
                ? MORE.or(Nfa.literal("/"))
                : MORE.or(Nfa.literal("/")).optional();
    }

    /** Empty where the language is not known. */
    private Optional<Nfa> part(Segment.Part part) {
        if (part instanceof Segment.Text text) {
            return Optional.of(wire.text(text.text()));
        }
        if (part instanceof Segment.Variable variable) {
            return variable.regex().isPresent()
                    ? RegexParser.parse(variable.regex().get())
                    : Optional.of(Nfa.codePoint(IN_SEGMENT).plus());
        }
        return Optional.empty();
    }
}
