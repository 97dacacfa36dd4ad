package dev.allowance.framework.jaxrs;

import dev.allowance.automaton.CharSet;
import dev.allowance.automaton.Dfa;
import dev.allowance.automaton.Nfa;
import dev.allowance.automaton.RegexParser;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Quarkus REST makes of a template ({@code server.mapping.URITemplate} and {@code RequestMapper.mapFromPathMatcher}).
 *
 * <p>From the first variable on that has an expression, or text behind it within its segment, all is one Java expression. In
 * the template of a class or locator it is not tied to an end: what it takes at its first try has to end where a segment
 * does. A default variable is reluctant there, so at the end it takes one character.
 */
final class QuarkusTemplate {

    private static final CharSet IN_SEGMENT = CharSet.of('/').complement();
    private static final Nfa ANYTHING = Nfa.codePoints(CharSet.ALL);
    private static final Nfa SLASH = Wire.QUARKUS.slash();

    /** One character on the wire, whether it came escaped or not. */
    private static final CharSet PLAIN =
            CharSet.anyOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /** One character or three of an escape: how the path is read here does not tell. */
    private static final CharSet PERHAPS_ESCAPED = IN_SEGMENT.minus(PLAIN);

    /** The characters of one class, one time or more. */
    private static final Pattern LOOP = Pattern.compile("(\\\\[dw]|\\[\\^?(?:\\w|\\w-\\w|-|\\\\[dw])+\\])\\+");

    private static final Nfa REST = Nfa.codePoint(IN_SEGMENT).then(ANYTHING);
    private static final int STATES = 2_000;

    /**
     * What the template of a class or locator takes of a path.
     *
     * @param whole the beginnings of paths that it takes; one that ends within a segment is none
     * @param odd paths to their ends that it may also take, so that nothing is known of them
     * @param exact whether {@code whole} is just that, and not more
     * @param known whether all of the template is
     * @param takesAll whether nothing is left behind it
     * @param expression whether it is an expression at its end, which has trouble with paths that go on and end in a slash
     */
    record Beginning(Nfa whole, Nfa odd, boolean exact, boolean known, boolean takesAll, boolean expression) {}

    /**
     * How the template of a class or locator matches without its expression: where the expression is not found at its place
     * but further on in the path, all that comes before it has matched, and the rest of the path is left.
     *
     * @param taken what has matched; nothing where that is a mere slash, which then is left, too
     * @param bounded paths to their ends that go on with a segment's end, as they must
     * @param atOnce paths where the expression is found at its place
     * @param further paths where it is found behind
     * @param escaped paths where it may be found within an escape
     */
    record Slip(Nfa taken, Nfa bounded, Nfa atOnce, Nfa further, Nfa escaped) {}

    /** What the template of a method takes: paths to their ends. */
    record Whole(Nfa nfa, boolean known) {}

    private sealed interface Item {}

    private record Slash() implements Item {}

    private record Piece(Segment.Part part) implements Item {}

    private final List<Item> items = new ArrayList<>();
    private final int expression;
    private boolean known = true;

    QuarkusTemplate(PathTemplate template) {
        known = template.isResolved();
        int first = -1;
        for (Segment segment : template.segments()) {
            items.add(new Slash());
            if (segment instanceof Segment.Literal literal) {
                items.add(new Piece(new Segment.Text(literal.text())));
            } else if (segment instanceof Segment.Mixed mixed) {
                for (int i = 0; i < mixed.parts().size(); i++) {
                    Segment.Part part = mixed.parts().get(i);
                    if (first < 0
                            && part instanceof Segment.Variable variable
                            && (variable.regex().isPresent()
                                    || i + 1 < mixed.parts().size())) {
                        first = items.size();
                    }
                    items.add(new Piece(part));
                }
            } else {
                known = false;
            }
        }
        this.expression = first;
    }

    /** As the template of a method: the expression is tied to the path's end, and a slash there does not count. */
    Whole whole() {
        Nfa nfa = all(0, items.size()).then(SLASH.optional());
        return new Whole(nfa, known);
    }

    /** As the template of a class or locator. */
    Beginning beginning() {
        if (expression < 0 || !known) {
            Nfa nfa = all(0, items.size());
            return new Beginning(nfa, Nfa.nothing(), known, known, false, false);
        }
        int run = Math.max(expression, lastSlash() + 1);
        Nfa before = all(0, run);
        Nfa end = all(run, items.size());
        if (!known) {
            return new Beginning(before.then(end), Nfa.nothing(), false, false, false, true);
        }
        boolean exact = items.subList(expression, run).stream().noneMatch(QuarkusTemplate::mayHoldSlash);
        List<Item> last = items.subList(run, items.size());
        if (isRest(items.size() - 1)) {
            return new Beginning(before.then(end), Nfa.nothing(), exact && last.size() == 1, true, true, true);
        }
        if (last.stream().anyMatch(QuarkusTemplate::mayHoldSlash)) {
            // the last text that fits counts, and it may be far behind
            return new Beginning(before.then(end), Nfa.nothing(), false, true, false, true);
        }
        if (last.size() == 1 && isDefault(last.get(0))) {
            return reluctant(before, exact);
        }
        if (last.size() == 3 && isDefault(last.get(0)) && isMark(last.get(1)) && isDefault(last.get(2))) {
            char mark = text(last.get(1)).charAt(0);
            Nfa name = Nfa.codePoint(IN_SEGMENT)
                    .then(Nfa.codePoints(IN_SEGMENT.minus(CharSet.of(mark))))
                    .then(Nfa.codePoint(CharSet.of(mark)));
            return reluctant(before.then(name), exact);
        }
        Optional<Nfa> next = next(last, end);
        Nfa odd = next.map(unit -> slipped(before.then(end), unit)).orElse(Nfa.nothing());
        return new Beginning(before.then(end), odd, exact && next.isPresent(), true, false, true);
    }

    /** Empty where the template cannot match without its expression. */
    Optional<Slip> slip() {
        boolean atStart = expression == 1;
        if (expression < 0 || !known || (!atStart && items.get(expression - 1) instanceof Slash)) {
            return Optional.empty();
        }
        Nfa before = all(0, expression);
        Nfa found = all(expression, items.size());
        Nfa some = Nfa.codePoint(CharSet.ALL).then(ANYTHING);
        return Optional.of(new Slip(
                atStart ? Nfa.empty() : before,
                before.then(atStart ? ANYTHING : SLASH.then(ANYTHING)),
                before.then(found).then(ANYTHING),
                before.then(some).then(found.excluding(PERHAPS_ESCAPED)).then(ANYTHING),
                before.then(ANYTHING).then(Nfa.codePoint(PERHAPS_ESCAPED)).then(ANYTHING)));
    }

    /** At the end a default variable takes one character. */
    private static Beginning reluctant(Nfa before, boolean exact) {
        Nfa odd = slipped(before.then(Nfa.codePoint(IN_SEGMENT)), Nfa.codePoint(IN_SEGMENT))
                .or(before.then(Nfa.codePoint(PERHAPS_ESCAPED))
                        .then(SLASH.then(ANYTHING).optional()));
        return new Beginning(before.then(Nfa.codePoint(PLAIN)), odd, exact, true, false, true);
    }

    /** Where the path ends in a slash, one character behind the expression is passed over, whatever it is. */
    private static Nfa slipped(Nfa taken, Nfa unit) {
        return taken.then(unit).then(SLASH).then(ANYTHING.then(SLASH).optional());
    }

    /** What may come right behind the end without being part of it; empty if it is not sure where the end is. */
    private static Optional<Nfa> next(List<Item> last, Nfa end) {
        if (last.get(last.size() - 1) instanceof Piece piece && piece.part() instanceof Segment.Variable variable) {
            Matcher loop = LOOP.matcher(variable.regex().orElse(""));
            if (loop.matches() && last.subList(0, last.size() - 1).stream().allMatch(QuarkusTemplate::isText)) {
                return except(loop.group(1));
            }
        }
        Nfa more = end.then(Nfa.codePoint(CharSet.ALL).plus());
        return Dfa.union(List.of(end, more), STATES)
                .filter(dfa -> !dfa.reaches(accepted -> accepted.cardinality() == 2))
                .map(dfa -> Nfa.codePoint(IN_SEGMENT));
    }

    private static Optional<Nfa> except(String set) {
        String other = set.startsWith("[^") ? "[" + set.substring(2) : "[^/" + set.replaceAll("^\\[|\\]$", "") + "]";
        return RegexParser.parse(other);
    }

    private Nfa all(int from, int to) {
        Nfa nfa = Nfa.empty();
        for (int i = from; i < to; i++) {
            nfa = nfa.then(item(i));
        }
        return nfa;
    }

    private Nfa item(int index) {
        if (!(items.get(index) instanceof Piece piece)) {
            return SLASH;
        }
        if (piece.part() instanceof Segment.Text text) {
            return Wire.QUARKUS.text(text.text());
        }
        if (piece.part() instanceof Segment.Variable variable) {
            if (isRest(index)) {
                return rest(index, variable);
            }
            Optional<Nfa> nfa = variable.regex().isPresent()
                    ? RegexParser.parse(variable.regex().get())
                    : Optional.of(Nfa.codePoint(IN_SEGMENT).plus());
            known &= nfa.isPresent();
            return nfa.orElse(ANYTHING);
        }
        known = false;
        return ANYTHING;
    }

    /** Runs of slashes are one and do not reach it; a slash at the path's end is not shown to an expression before its end. */
    private Nfa rest(int index, Segment.Variable variable) {
        if (!(items.get(index - 1) instanceof Slash)) {
            return variable.regex().orElseThrow().equals(".+")
                    ? Nfa.codePoint(CharSet.ALL).then(ANYTHING)
                    : ANYTHING;
        }
        boolean nothing = variable.regex().orElseThrow().equals(".*") && index == expression;
        return nothing ? REST.optional() : REST;
    }

    private boolean isRest(int index) {
        return index == items.size() - 1
                && items.get(index) instanceof Piece piece
                && piece.part() instanceof Segment.Variable variable
                && variable.regex()
                        .filter(regex -> regex.equals(".*") || regex.equals(".+"))
                        .isPresent();
    }

    private int lastSlash() {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i) instanceof Slash) {
                return i;
            }
        }
        return -1;
    }

    private static boolean mayHoldSlash(Item item) {
        if (!(item instanceof Piece piece) || !(piece.part() instanceof Segment.Variable variable)) {
            return false;
        }
        Optional<Nfa> regex = variable.regex().flatMap(RegexParser::parse);
        Nfa slashes = ANYTHING.then(Nfa.literal("/")).then(ANYTHING);
        return variable.regex().isPresent()
                && regex.flatMap(nfa -> Dfa.union(List.of(nfa, slashes), STATES))
                        .map(dfa -> dfa.reaches(accepted -> accepted.cardinality() == 2))
                        .orElse(true);
    }

    private static boolean isDefault(Item item) {
        return item instanceof Piece piece
                && piece.part() instanceof Segment.Variable variable
                && variable.regex().isEmpty();
    }

    /** One character that no escape has. */
    private static boolean isMark(Item item) {
        return isText(item)
                && text(item).length() == 1
                && PLAIN.contains(text(item).charAt(0))
                && !Character.isLetterOrDigit(text(item).charAt(0));
    }

    private static boolean isText(Item item) {
        return item instanceof Piece piece && piece.part() instanceof Segment.Text;
    }

    private static String text(Item item) {
        return item instanceof Piece piece && piece.part() instanceof Segment.Text text ? text.text() : "";
    }
}
