package dev.allowance.framework.jaxrs;

import dev.allowance.automaton.CharSet;
import dev.allowance.automaton.Dfa;
import dev.allowance.automaton.Nfa;
import dev.allowance.automaton.RegexParser;
import dev.allowance.framework.jaxrs.QuarkusTemplate.Part;
import dev.allowance.framework.jaxrs.QuarkusTemplate.Slash;
import dev.allowance.framework.jaxrs.QuarkusTemplate.Text;
import dev.allowance.framework.jaxrs.QuarkusTemplate.Unread;
import dev.allowance.framework.jaxrs.QuarkusTemplate.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths that a template matches ({@code server.mapping.RequestMapper.mapFromPathMatcher}).
 *
 * <p>In the template of a class or locator the expression is not tied to an end: what it takes at its first try has to end
 * where a segment does. A default variable is reluctant there, so at the end it takes one character.
 */
final class QuarkusPattern {

    static final Nfa SLASH = Wire.QUARKUS.slash();
    static final Nfa ANYTHING = Nfa.unit(CharSet.ALL).star();
    private static final CharSet IN_SEGMENT = CharSet.of('/').complement();
    private static final Nfa ONE = Nfa.unit(IN_SEGMENT);
    private static final Nfa SOME = ONE.plus();
    private static final Nfa REST = ONE.then(ANYTHING);
    private static final int STATES = 2_000;

    /** The characters of one class, one time or more. */
    private static final Pattern LOOP = Pattern.compile("(\\\\[dw]|\\[\\^?(?:\\w|\\w-\\w|-|\\\\[dw])+\\])\\+");

    /**
     * What the template of a class or locator takes of a path.
     *
     * @param taken the beginnings of paths that it takes; one that ends within a segment is none
     * @param odd paths to their ends that it may also take, so that nothing is known of them
     * @param exact whether {@code taken} is just that, and not more
     * @param takesAll whether nothing is left behind it
     * @param expression whether it is an expression at its end, which has trouble with paths that go on and end in a slash
     */
    record Beginning(Nfa taken, Nfa odd, boolean exact, boolean takesAll, boolean expression) {}

    /**
     * How the template of a class or locator matches without its expression: where that is not found at its place but further
     * on in the path, all that comes before it has matched, and the rest of the path is left.
     *
     * @param taken what has matched
     * @param atOnce paths where the expression is found at its place
     * @param further paths where it is found behind
     */
    record Slip(Nfa taken, Nfa atOnce, Nfa further) {}

    private final List<Part> parts;
    private final int expression;
    private boolean known;

    QuarkusPattern(QuarkusTemplate template) {
        this.parts = template.parts();
        this.expression = template.expression();
        this.known = !parts.contains(new Unread());
        // an expression that cannot be read makes the rest unknown
        all(0, parts.size());
    }

    /** Whether the template can be read. */
    boolean isKnown() {
        return known;
    }

    /** Whether an expression may tell one slash from two, or one at the path's end from none. */
    boolean countsSlashes() {
        return parts.stream()
                .anyMatch(part -> mayHoldSlash(part)
                        && part instanceof Variable variable
                        && variable.regex()
                                .filter(regex -> !regex.equals(".*") && !regex.equals(".+"))
                                .isPresent());
    }

    /** As the template of a method, paths to their ends: the expression is tied to them, and a slash there does not count. */
    Nfa whole() {
        Nfa nfa = all(0, parts.size());
        return mayEndEmpty() ? nfa.or(all(0, parts.size() - 1).then(SLASH)).then(SLASH.optional()) : slashed(nfa);
    }

    /** A default variable behind text may be empty where a slash follows, but not at the path's end. */
    private boolean mayEndEmpty() {
        int last = parts.size() - 1;
        return expression < 0 && last > 0 && isDefault(last) && parts.get(last - 1) instanceof Text;
    }

    private static Nfa slashed(Nfa nfa) {
        return nfa.then(SLASH.optional());
    }

    /** As the template of a class or locator. */
    Beginning beginning() {
        int size = parts.size();
        if (expression < 0 || !known) {
            Nfa odd = mayEndEmpty() ? all(0, size - 1).then(SLASH).then(ANYTHING) : Nfa.nothing();
            return new Beginning(all(0, size), odd, known, false, false);
        }
        int run = Math.max(expression, lastSlash() + 1);
        Nfa before = all(0, run);
        Nfa end = all(run, size);
        boolean exact = parts.subList(expression, run).stream().noneMatch(QuarkusPattern::mayHoldSlash);
        List<Part> last = parts.subList(run, size);
        if (isRest(size - 1)) {
            return new Beginning(before.then(end), Nfa.nothing(), exact && last.size() == 1, true, true);
        }
        if (last.stream().anyMatch(QuarkusPattern::mayHoldSlash)) {
            // the last text that fits counts, and it may be far behind
            return new Beginning(before.then(end), Nfa.nothing(), false, false, true);
        }
        if (last.size() == 1 && isDefault(run)) {
            return reluctant(before, exact);
        }
        if (last.size() == 3 && isDefault(run) && isMark(last.get(1)) && isDefault(run + 2)) {
            CharSet mark = CharSet.of(((Text) last.get(1)).text().charAt(0));
            Nfa name = ONE.then(Nfa.unit(IN_SEGMENT.minus(mark)).star()).then(Nfa.unit(mark));
            return reluctant(before.then(name), exact);
        }
        Optional<Nfa> next = next(last, end);
        Nfa odd = next.map(unit -> slipped(before.then(end), unit)).orElse(Nfa.nothing());
        return new Beginning(before.then(end), odd, exact && next.isPresent(), false, true);
    }

    /** Empty where the template cannot match without its expression: a path has no empty segment. */
    Optional<Slip> slip() {
        boolean atStart = expression == 1;
        if (expression < 0 || !known || (!atStart && parts.get(expression - 1) instanceof Slash)) {
            return Optional.empty();
        }
        Nfa before = all(0, expression);
        // what a loop at its end takes more does not matter; nor at its beginning, where anything comes before
        Nfa found = expression(false);
        return Optional.of(new Slip(
                atStart ? Nfa.empty() : before,
                before.then(found).then(ANYTHING),
                before.then(atStart ? ONE : SLASH)
                        .then(ANYTHING)
                        .then(expression(true))
                        .then(ANYTHING)));
    }

    private Nfa expression(boolean anythingBefore) {
        List<Nfa> sequence = new ArrayList<>();
        for (int i = expression; i < parts.size(); i++) {
            boolean cut = i == parts.size() - 1 || anythingBefore && i == expression;
            sequence.add(cut ? once(i) : part(i));
        }
        return Nfa.sequence(sequence);
    }

    /** One round of a loop, where that is as good as many. */
    private Nfa once(int index) {
        if (parts.get(index) instanceof Variable variable) {
            Matcher loop = LOOP.matcher(variable.regex().orElse(""));
            if (variable.regex().isEmpty()) {
                return ONE;
            }
            if (loop.matches()) {
                return RegexParser.parse(loop.group(1)).orElseThrow();
            }
        }
        return part(index);
    }

    /** At the end a default variable takes one character. */
    private static Beginning reluctant(Nfa before, boolean exact) {
        Nfa taken = before.then(ONE);
        return new Beginning(taken, slipped(taken, ONE), exact, false, true);
    }

    /** Where the path ends in a slash, one character behind the expression is passed over, whatever it is. */
    private static Nfa slipped(Nfa taken, Nfa unit) {
        return taken.then(unit).then(SLASH).then(ANYTHING.then(SLASH).optional());
    }

    /** What may come right behind the end without being part of it; empty if it is not sure where the end is. */
    private static Optional<Nfa> next(List<Part> last, Nfa end) {
        if (last.get(last.size() - 1) instanceof Variable variable) {
            Matcher loop = LOOP.matcher(variable.regex().orElse(""));
            if (loop.matches() && last.subList(0, last.size() - 1).stream().allMatch(Text.class::isInstance)) {
                return except(loop.group(1));
            }
        }
        Nfa more = end.then(Nfa.unit(CharSet.ALL).plus());
        return Dfa.union(List.of(end, more), STATES)
                .filter(dfa -> !dfa.reaches(accepted -> accepted.cardinality() == 2))
                .map(dfa -> ONE);
    }

    private static Optional<Nfa> except(String set) {
        String other = set.startsWith("[^") ? "[" + set.substring(2) : "[^/" + set.replaceAll("^\\[|\\]$", "") + "]";
        return RegexParser.parse(other);
    }

    private Nfa all(int from, int to) {
        List<Nfa> sequence = new ArrayList<>();
        for (int i = from; i < to; i++) {
            sequence.add(part(i));
        }
        return Nfa.sequence(sequence);
    }

    private Nfa part(int index) {
        if (parts.get(index) instanceof Text text) {
            // runs of slashes are one before anything is compared
            return text.text().isEmpty() ? Nfa.nothing() : Wire.QUARKUS.text(text.text());
        }
        if (parts.get(index) instanceof Variable variable) {
            if (isRest(index)) {
                return rest(index, variable);
            }
            if (variable.regex().isEmpty()) {
                boolean empty = index + 1 < parts.size()
                        && (expression < 0 || index < expression)
                        && parts.get(index - 1) instanceof Text;
                return empty ? SOME.optional() : SOME;
            }
            Optional<Nfa> nfa = RegexParser.parse(variable.regex().get());
            known &= nfa.isPresent();
            return nfa.orElse(ANYTHING);
        }
        return parts.get(index) instanceof Slash ? SLASH : ANYTHING;
    }

    /** Runs of slashes are one and do not reach it; a slash at the path's end is not shown to an expression before its end. */
    private Nfa rest(int index, Variable variable) {
        boolean one = variable.regex().orElseThrow().equals(".+");
        if (!(parts.get(index - 1) instanceof Slash)) {
            return one ? Nfa.unit(CharSet.ALL).then(ANYTHING) : ANYTHING;
        }
        return !one && index == expression ? REST.optional() : REST;
    }

    private boolean isRest(int index) {
        return index == parts.size() - 1
                && parts.get(index) instanceof Variable variable
                && variable.regex()
                        .filter(regex -> regex.equals(".*") || regex.equals(".+"))
                        .isPresent();
    }

    private int lastSlash() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i) instanceof Slash) {
                return i;
            }
        }
        return -1;
    }

    private static boolean mayHoldSlash(Part part) {
        if (!(part instanceof Variable variable) || variable.regex().isEmpty()) {
            return false;
        }
        Nfa slashes = ANYTHING.then(Nfa.literal("/")).then(ANYTHING);
        return RegexParser.parse(variable.regex().get())
                .flatMap(nfa -> Dfa.union(List.of(nfa, slashes), STATES))
                .map(dfa -> dfa.reaches(accepted -> accepted.cardinality() == 2))
                .orElse(true);
    }

    private boolean isDefault(int index) {
        return parts.get(index) instanceof Variable variable && variable.regex().isEmpty();
    }

    /** One character that is neither letter nor digit. */
    private static boolean isMark(Part part) {
        return part instanceof Text text
                && text.text().length() == 1
                && !Character.isLetterOrDigit(text.text().charAt(0));
    }
}
