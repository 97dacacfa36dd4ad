package dev.allowance.automaton;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular language over UTF-16 units, put together from smaller ones. Immutable; cheap to combine. Membership is decided in
 * time proportional to the text's length times {@link #size()}, without backtracking.
 */
public final class Nfa {

    private static final CharSet SURROGATES = CharSet.range(Character.MIN_SURROGATE, Character.MAX_SURROGATE);
    private static final CharSet BEYOND_BMP = CharSet.range(Character.MIN_SURROGATE, Character.MAX_SURROGATE)
            .or(CharSet.range(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT));
    private static final Nfa EMPTY = new Nfa(new Sequence(List.of()));
    private static final Nfa NOTHING = new Nfa(new Choice(List.of()));

    private final Node node;
    private Program program;

    private Nfa(Node node) {
        this.node = node;
    }

    /** The language of the empty text alone. */
    public static Nfa empty() {
        return EMPTY;
    }

    /** The language without any text. */
    public static Nfa nothing() {
        return NOTHING;
    }

    /** The language of one text. */
    public static Nfa literal(String text) {
        return text.isEmpty() ? EMPTY : new Nfa(new Text(text));
    }

    /** Single UTF-16 units; members beyond the basic plane are left out. */
    public static Nfa unit(CharSet units) {
        return new Nfa(new Units(units.and(CharSet.range(0, Character.MAX_VALUE))));
    }

    /** Single code points: one unit, or a surrogate pair. Lone surrogates are left out, as no valid UTF-8 yields them. */
    public static Nfa codePoint(CharSet codePoints) {
        Nfa result = unit(codePoints.minus(SURROGATES));
        CharSet supplementary = codePoints.minus(CharSet.range(0, Character.MAX_VALUE));
        for (int range = 0; range < supplementary.ranges(); range++) {
            result = result.or(pairs(supplementary.from(range), supplementary.to(range)));
        }
        return result;
    }

    /** Any number, from none, of these code points. */
    public static Nfa codePoints(CharSet set) {
        // where every surrogate belongs to the set, counting code points or units makes no difference
        return set.and(BEYOND_BMP).equals(BEYOND_BMP)
                ? unit(set).star()
                : codePoint(set).star();
    }

    private static Nfa pairs(int from, int to) {
        char firstHigh = Character.highSurrogate(from);
        char lastHigh = Character.highSurrogate(to);
        Nfa result = NOTHING;
        int high = firstHigh;
        while (high <= lastHigh) {
            int low = high == firstHigh ? Character.lowSurrogate(from) : Character.MIN_LOW_SURROGATE;
            int end = high == lastHigh ? Character.lowSurrogate(to) : Character.MAX_LOW_SURROGATE;
            int until = high;
            if (low == Character.MIN_LOW_SURROGATE && end == Character.MAX_LOW_SURROGATE && high < lastHigh) {
                boolean wholeLast = Character.lowSurrogate(to) == Character.MAX_LOW_SURROGATE;
                until = wholeLast ? lastHigh : lastHigh - 1;
            }
            result = result.or(unit(CharSet.range(high, until)).then(unit(CharSet.range(low, end))));
            high = until + 1;
        }
        return result;
    }

    /** Texts of this language followed by texts of the other. */
    public Nfa then(Nfa other) {
        if (this == EMPTY) {
            return other;
        }
        return other == EMPTY ? this : new Nfa(new Sequence(List.of(node, other.node)));
    }

    /** One after the other, however many: what is put together by {@link #then} one by one is as deep as it is long. */
    public static Nfa sequence(List<Nfa> parts) {
        if (parts.isEmpty()) {
            return EMPTY;
        }
        return parts.size() == 1
                ? parts.get(0)
                : new Nfa(new Sequence(parts.stream().map(part -> part.node).toList()));
    }

    /** Texts of this language or of the other. */
    public Nfa or(Nfa other) {
        if (this == NOTHING) {
            return other;
        }
        return other == NOTHING ? this : new Nfa(new Choice(List.of(node, other.node)));
    }

    /** Any number of texts of this language, none included. */
    public Nfa star() {
        return new Nfa(new Loop(node));
    }

    /** One or more texts of this language. */
    public Nfa plus() {
        return then(star());
    }

    /** One text of this language, or the empty one. */
    public Nfa optional() {
        return or(EMPTY);
    }

    /**
     * From {@code min} to {@code max} texts of this language.
     *
     * @param max -1 for no bound
     */
    public Nfa repeat(int min, int max) {
        Nfa result = EMPTY;
        for (int i = 0; i < min; i++) {
            result = result.then(this);
        }
        if (max < 0) {
            return result.then(star());
        }
        Nfa rest = EMPTY;
        for (int i = min; i < max; i++) {
            rest = then(rest).optional();
        }
        return result.then(rest);
    }

    /** This language without the empty text. */
    public Nfa withoutEmpty() {
        return node.isNullable() ? new Nfa(node.withoutEmpty()) : this;
    }

    /** The texts of this language that hold none of these units. */
    public Nfa excluding(CharSet units) {
        return new Nfa(node.excluding(units));
    }

    /** Whether the text belongs to the language. */
    public boolean accepts(CharSequence text) {
        if (program == null) {
            program = Program.of(List.of(this));
        }
        return program.accepts(text);
    }

    /** About how many states it has; never overflows, since a parser must not build what is too large. */
    public int size() {
        return node.size();
    }

    /** A text that every text of this language begins with; not always the longest such. */
    public String literalPrefix() {
        StringBuilder prefix = new StringBuilder();
        appendPrefix(node, prefix);
        return prefix.toString();
    }

    /** True where what was appended is the node's only text. */
    private static boolean appendPrefix(Node node, StringBuilder out) {
        if (node instanceof Text text) {
            out.append(text.text());
            return true;
        }
        return node instanceof Sequence sequence && sequence.parts().stream().allMatch(part -> appendPrefix(part, out));
    }

    /** Appends this language's states to a program; returns the first of them. {@code exit} is where it goes on. */
    int compile(Program.Builder builder, int exit) {
        return node.compile(builder, exit);
    }

    private interface Node {

        int size();

        /** Whether the empty text belongs to it. */
        boolean isNullable();

        /** The same without the empty text; only asked of what is nullable. */
        Node withoutEmpty();

        Node excluding(CharSet units);

        int compile(Program.Builder builder, int exit);
    }

    private record Text(String text) implements Node {

        @Override
        public int size() {
            return text.length();
        }

        @Override
        public boolean isNullable() {
            return false;
        }

        @Override
        public Node withoutEmpty() {
            return this;
        }

        @Override
        public Node excluding(CharSet units) {
            return text.chars().anyMatch(units::contains) ? new Choice(List.of()) : this;
        }

        @Override
        public int compile(Program.Builder builder, int exit) {
            int state = exit;
            for (int i = text.length() - 1; i >= 0; i--) {
                state = builder.units(Program.single(text.charAt(i)), state);
            }
            return state;
        }
    }

    private record Units(CharSet set) implements Node {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean isNullable() {
            return false;
        }

        @Override
        public Node withoutEmpty() {
            return this;
        }

        @Override
        public Node excluding(CharSet units) {
            return new Units(set.minus(units));
        }

        @Override
        public int compile(Program.Builder builder, int exit) {
            return builder.units(set, exit);
        }
    }

    /** Keeps its size, since a chain of combinations would walk all of it each time. */
    private record Sequence(List<Node> parts, int size) implements Node {

        Sequence(List<Node> parts) {
            this(parts, parts.stream().mapToInt(Node::size).sum());
        }

        @Override
        public boolean isNullable() {
            return parts.stream().allMatch(Node::isNullable);
        }

        /** The first part that is not empty may be any of them. */
        @Override
        public Node withoutEmpty() {
            List<Node> choices = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                List<Node> rest = new ArrayList<>(parts.subList(i, parts.size()));
                rest.set(0, rest.get(0).withoutEmpty());
                choices.add(new Sequence(rest));
            }
            return new Choice(choices);
        }

        @Override
        public Node excluding(CharSet units) {
            return new Sequence(
                    parts.stream().map(part -> part.excluding(units)).toList());
        }

        @Override
        public int compile(Program.Builder builder, int exit) {
            int state = exit;
            for (int i = parts.size() - 1; i >= 0; i--) {
                state = parts.get(i).compile(builder, state);
            }
            return state;
        }
    }

    private record Choice(List<Node> parts, int size) implements Node {

        Choice(List<Node> parts) {
            this(parts, 1 + parts.stream().mapToInt(Node::size).sum());
        }

        @Override
        public boolean isNullable() {
            return parts.stream().anyMatch(Node::isNullable);
        }

        @Override
        public Node withoutEmpty() {
            return new Choice(parts.stream()
                    .map(part -> part.isNullable() ? part.withoutEmpty() : part)
                    .toList());
        }

        @Override
        public Node excluding(CharSet units) {
            return new Choice(parts.stream().map(part -> part.excluding(units)).toList());
        }

        @Override
        public int compile(Program.Builder builder, int exit) {
            int state = -1;
            for (Node part : parts) {
                int first = part.compile(builder, exit);
                state = state < 0 ? first : builder.split(state, first);
            }
            return state < 0 ? builder.dead() : state;
        }
    }

    private record Loop(Node part, int size) implements Node {

        Loop(Node part) {
            this(part, 1 + part.size());
        }

        @Override
        public boolean isNullable() {
            return true;
        }

        @Override
        public Node withoutEmpty() {
            Node first = part.isNullable() ? part.withoutEmpty() : part;
            return new Sequence(List.of(first, this));
        }

        @Override
        public Node excluding(CharSet units) {
            return new Loop(part.excluding(units));
        }

        @Override
        public int compile(Program.Builder builder, int exit) {
            int loop = builder.split(exit, exit);
            builder.redirect(loop, part.compile(builder, loop), exit);
            return loop;
        }
    }
}
