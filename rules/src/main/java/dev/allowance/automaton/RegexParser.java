package dev.allowance.automaton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Turns the regular part of {@code java.util.regex} into an automaton: the language of {@link java.util.regex.Matcher#matches}.
 * What is not regular, not supported or too large (look-around, back-references, possessive quantifiers, word boundaries) is
 * refused, never approximated.
 */
public final class RegexParser {

    private static final Pattern FLAGS = Pattern.compile("(?:\\(\\?[is]+\\))+");
    private static final int LARGEST = 5_000;
    private static final int MOST_REPEATS = 1_000;
    private static final int DEEPEST = 100;

    private final String regex;
    private final CharSetParser sets;
    private int at;
    private int depth;

    private RegexParser(String regex, String flags, int at) {
        this.regex = regex;
        this.sets = new CharSetParser(regex, flags.contains("i"), flags.contains("s"));
        this.at = at;
    }

    /** The language that the expression matches as a whole; empty where it cannot be told. Never throws. */
    public static Optional<Nfa> parse(String regex) {
        if (regex.length() > LARGEST) {
            return Optional.empty();
        }
        Matcher flags = FLAGS.matcher(regex);
        int start = flags.lookingAt() ? flags.end() : 0;
        try {
            RegexParser parser = new RegexParser(regex, regex.substring(0, start), start);
            parser.skipStartAnchor();
            Nfa nfa = parser.choice();
            if (parser.at < regex.length()) {
                return Optional.empty();
            }
            // what Java itself refuses, such as a group name given twice, has no language either
            Pattern.compile(regex);
            return Optional.of(nfa);
        } catch (Refused | PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private void skipStartAnchor() {
        if (regex.startsWith("^", at)) {
            at++;
        } else if (regex.startsWith("\\A", at)) {
            at += 2;
        }
    }

    private Nfa choice() {
        if (++depth > DEEPEST) {
            throw new Refused();
        }
        Nfa result = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            result = result.or(sequence());
        }
        depth--;
        return result;
    }

    private Nfa sequence() {
        List<Nfa> parts = new ArrayList<>();
        int size = 0;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            if (isEndAnchor()) {
                at = regex.length();
                break;
            }
            if (regex.startsWith("\\Q", at)) {
                parts.add(quotation());
            } else {
                parts.add(quantified());
            }
            size += parts.get(parts.size() - 1).size();
            limit(size);
        }
        return parts.size() == 1 ? parts.get(0) : Nfa.sequence(parts);
    }

    /** At the very end, and outside of groups, an anchor says nothing that matching as a whole does not say. */
    private boolean isEndAnchor() {
        String rest = regex.substring(at, Math.min(regex.length(), at + 3));
        return depth == 1 && (rest.equals("$") || rest.equals("\\z") || rest.equals("\\Z"));
    }

    private Nfa quotation() {
        int end = regex.indexOf("\\E", at + 2);
        String quoted = regex.substring(at + 2, end < 0 ? regex.length() : end);
        at = end < 0 ? regex.length() : end + 2;
        if (at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0 || sets.ignoresCase()) {
            throw new Refused();
        }
        return Nfa.literal(quoted);
    }

    private Nfa quantified() {
        boolean group = regex.charAt(at) == '(';
        CharSet set = group ? CharSet.NONE : set();
        Nfa atom = group ? group() : Nfa.codePoint(set);
        while (at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0) {
            int min;
            int max;
            switch (regex.charAt(at++)) {
                case '*' -> {
                    min = 0;
                    max = -1;
                }
                case '+' -> {
                    min = 1;
                    max = -1;
                }
                case '?' -> {
                    min = 0;
                    max = 1;
                }
                default -> {
                    min = number();
                    max = min;
                    if (at < regex.length() && regex.charAt(at) == ',') {
                        at++;
                        max = regex.startsWith("}", at) ? -1 : number();
                    }
                    expect('}');
                }
            }
            if (max >= 0 && max < min) {
                throw new Refused();
            }
            limit((long) atom.size() * Math.max(1, Math.max(min, max)));
            if (at < regex.length() && regex.charAt(at) == '+') {
                throw new Refused();
            }
            if (at < regex.length() && regex.charAt(at) == '?') {
                at++;
            }
            if (at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0) {
                throw new Refused();
            }
            if (max < 0 && !group) {
                return atom.repeat(min, min).then(Nfa.codePoints(set));
            }
            atom = atom.repeat(min, max);
        }
        return atom;
    }

    private Nfa group() {
        at++;
        if (regex.startsWith("?", at)) {
            if (regex.startsWith("?:", at)) {
                at += 2;
            } else if (regex.startsWith("?<", at)
                    && at + 2 < regex.length()
                    && Character.isLetter(regex.charAt(at + 2))
                    && regex.indexOf('>', at) > 0) {
                at = regex.indexOf('>', at) + 1;
            } else {
                throw new Refused();
            }
        }
        Nfa nfa = choice();
        expect(')');
        return nfa;
    }

    private CharSet set() {
        if ("*+?{^$".indexOf(regex.charAt(at)) >= 0) {
            throw new Refused();
        }
        CharSetParser.Read read = sets.read(at);
        at = read.end();
        return read.set();
    }

    private int number() {
        int from = at;
        while (at < regex.length() && regex.charAt(at) >= '0' && regex.charAt(at) <= '9') {
            at++;
        }
        if (at == from || at - from > 4) {
            throw new Refused();
        }
        int number = Integer.parseInt(regex.substring(from, at));
        if (number > MOST_REPEATS) {
            throw new Refused();
        }
        return number;
    }

    private void expect(char c) {
        if (at >= regex.length() || regex.charAt(at) != c) {
            throw new Refused();
        }
        at++;
    }

    private static void limit(long size) {
        if (size > LARGEST) {
            throw new Refused();
        }
    }

    /** Says that the expression cannot be told; never leaves this package. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }
}
