package dev.allowance.automaton;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what matches one code point in a {@code java.util.regex} expression: a character, an escape, a class. */
final class CharSetParser {

    private static final CharSet DIGIT = CharSet.range('0', '9');
    private static final CharSet LETTER = CharSet.range('a', 'z').or(CharSet.range('A', 'Z'));
    private static final CharSet WORD = LETTER.or(DIGIT).or(CharSet.of('_'));
    private static final CharSet SPACE = CharSet.anyOf(" \t\n\u000B\f\r");
    private static final CharSet HORIZONTAL =
            CharSet.anyOf(" \t\u00A0\u1680\u180e\u202f\u205f\u3000").or(CharSet.range(0x2000, 0x200a));
    private static final CharSet VERTICAL = CharSet.anyOf("\n\u000B\f\r\u0085\u2028\u2029");
    private static final CharSet DOT = CharSet.anyOf("\n\r\u0085\u2028\u2029").complement();
    private static final int DEEPEST = 20;

    /** Properties are told by asking java.util.regex for every code point, once. */
    private static final Map<String, CharSet> PROPERTIES = new ConcurrentHashMap<>();

    private final String regex;
    private final boolean ignoresCase;
    private final boolean dotIsAny;
    private int at;
    private int depth;

    CharSetParser(String regex, boolean ignoresCase, boolean dotIsAny) {
        this.regex = regex;
        this.ignoresCase = ignoresCase;
        this.dotIsAny = dotIsAny;
    }

    boolean ignoresCase() {
        return ignoresCase;
    }

    /** A set and where the expression goes on after it. */
    record Read(CharSet set, int end) {}

    /** Reads at an index where something stands that matches one code point. */
    Read read(int index) {
        at = index;
        depth = 0;
        CharSet set = switch (peek()) {
            case '.' -> {
                at++;
                yield dotIsAny ? CharSet.ALL : DOT;
            }
            case '[' -> bracket();
            case '\\' -> folded(escape());
            default -> folded(CharSet.of(codePoint()));
        };
        return new Read(set, at);
    }

    private CharSet bracket() {
        if (++depth > DEEPEST) {
            throw new RegexParser.Refused();
        }
        at++;
        boolean negated = peek() == '^';
        if (negated) {
            at++;
        }
        CharSet result = union(true);
        while (regex.startsWith("&&", at)) {
            at += 2;
            result = result.and(union(false));
        }
        at++;
        depth--;
        return negated ? result.complement() : result;
    }

    /** The members up to {@code &&} or the closing bracket. */
    private CharSet union(boolean first) {
        CharSet result = CharSet.NONE;
        boolean any = false;
        while (!regex.startsWith("&&", at)) {
            char c = peek();
            if (c == ']') {
                // java.util.regex takes a bracket that closes nothing for a mistake or a literal, by version
                if (!any) {
                    throw new RegexParser.Refused();
                }
                return result;
            }
            // behind an intersection java.util.regex takes a lone ampersand, and all behind it, for a union with the
            // whole
            if (c == '&' && !first) {
                throw new RegexParser.Refused();
            }
            result = result.or(c == '[' ? bracket() : member());
            any = true;
        }
        if (!any && !first) {
            throw new RegexParser.Refused();
        }
        return result;
    }

    private CharSet member() {
        CharSet from = peek() == '\\' ? escape() : CharSet.of(codePoint());
        if (peek() != '-' || at + 1 >= regex.length() || "]&[".indexOf(regex.charAt(at + 1)) >= 0) {
            return folded(from);
        }
        if (from.ranges() != 1 || from.from(0) != from.to(0)) {
            throw new RegexParser.Refused();
        }
        at++;
        CharSet to = peek() == '\\' ? escape() : CharSet.of(codePoint());
        if (to.ranges() != 1 || to.from(0) != to.to(0) || to.from(0) < from.from(0)) {
            throw new RegexParser.Refused();
        }
        return folded(CharSet.range(from.from(0), to.from(0)));
    }

    private CharSet escape() {
        at++;
        char c = peek();
        at++;
        return switch (c) {
            case 'd' -> DIGIT;
            case 'D' -> DIGIT.complement();
            case 'w' -> WORD;
            case 'W' -> WORD.complement();
            case 's' -> SPACE;
            case 'S' -> SPACE.complement();
            case 'h' -> HORIZONTAL;
            case 'H' -> HORIZONTAL.complement();
            case 'v' -> VERTICAL;
            case 'V' -> VERTICAL.complement();
            case 't' -> CharSet.of('\t');
            case 'n' -> CharSet.of('\n');
            case 'r' -> CharSet.of('\r');
            case 'f' -> CharSet.of('\f');
            case 'a' -> CharSet.of(7);
            case 'e' -> CharSet.of(27);
            case 'x' -> peek() == '{' ? braced() : hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case 'p', 'P' -> property(c);
            default -> {
                if (LETTER.contains(c) || DIGIT.contains(c) || Character.isSurrogate(c)) {
                    throw new RegexParser.Refused();
                }
                yield CharSet.of(c);
            }
        };
    }

    private CharSet hexadecimal(int digits) {
        int end = at + digits;
        if (end > regex.length()) {
            throw new RegexParser.Refused();
        }
        CharSet set = number(regex.substring(at, end));
        at = end;
        return set;
    }

    private CharSet braced() {
        int end = regex.indexOf('}', at);
        if (end < 0) {
            throw new RegexParser.Refused();
        }
        CharSet set = number(regex.substring(at + 1, end));
        at = end + 1;
        return set;
    }

    private static CharSet number(String hexadecimal) {
        if (!hexadecimal.matches("[0-9a-fA-F]{1,6}")) {
            throw new RegexParser.Refused();
        }
        int codePoint = Integer.parseInt(hexadecimal, 16);
        // an escaped surrogate may be half of a pair: too fine a point
        if (codePoint > Character.MAX_CODE_POINT || codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            throw new RegexParser.Refused();
        }
        return CharSet.of(codePoint);
    }

    private CharSet property(char letter) {
        int end = peek() == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (end <= at || ignoresCase) {
            throw new RegexParser.Refused();
        }
        String property = "\\" + letter + regex.substring(at, end);
        at = end;
        return PROPERTIES.computeIfAbsent(property, CharSetParser::members);
    }

    private static CharSet members(String property) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(property);
        } catch (PatternSyntaxException e) {
            throw new RegexParser.Refused();
        }
        CharSet.Collector members = new CharSet.Collector();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (pattern.matcher(Character.toString(codePoint)).matches()) {
                members.add(codePoint);
            }
        }
        return members.set();
    }

    private CharSet folded(CharSet set) {
        if (!ignoresCase) {
            return set;
        }
        CharSet result = set;
        for (char lower = 'a'; lower <= 'z'; lower++) {
            char upper = (char) (lower - 'a' + 'A');
            if (set.contains(lower) || set.contains(upper)) {
                result = result.or(CharSet.of(lower)).or(CharSet.of(upper));
            }
        }
        return result;
    }

    private int codePoint() {
        peek();
        int codePoint = regex.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    private char peek() {
        if (at >= regex.length()) {
            throw new RegexParser.Refused();
        }
        return regex.charAt(at);
    }
}
