package dev.allowance.javaparser;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits Java text into words, literals and single symbols (JLS §3), forgivingly: any text has tokens. Comments and whatever
 * else is {@linkplain #cut cut} can be left out of a {@linkplain #rest copy} in which all else keeps its line and column.
 */
final class Lexer {

    /** What a token is. */
    enum Kind {
        /** An identifier or keyword. */
        WORD,
        /** A number, character, string or text block. */
        LITERAL,
        /** Any other character. */
        SYMBOL,
        /** The end of the text. */
        END
    }

    private record Cut(int start, int end) {}

    private final String text;
    private final List<Cut> cuts = new ArrayList<>();
    private final Words words = new Words();
    private int start;
    private int end;
    private Kind kind = Kind.END;

    /** At the first token. */
    Lexer(String text) {
        this.text = text;
        next();
    }

    Kind kind() {
        return kind;
    }

    /** Where the current token begins. */
    int start() {
        return start;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    /** Whether the current token is this symbol. */
    boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(start) == symbol;
    }

    /** Whether the current token is this word. */
    boolean is(String word) {
        return kind == Kind.WORD && end - start == word.length() && text.startsWith(word, start);
    }

    /** The current token as written. */
    String token() {
        return text.substring(start, end);
    }

    /** All words so far; those of what was cut are taken away by whoever cuts. */
    Words words() {
        return words;
    }

    /** Goes back to a token that begins at this offset. */
    void back(int offset) {
        end = offset;
        next();
    }

    /** Goes to the next token; stays at the end. */
    void next() {
        start = skipSpace(end);
        if (start >= text.length()) {
            kind = Kind.END;
            end = start;
            return;
        }
        char c = text.charAt(start);
        if (isWordPart(c) && !isDigit(c)) {
            kind = Kind.WORD;
            end = skipWord(start);
            words.add(text, start, end);
        } else if (isDigit(c)) {
            kind = Kind.LITERAL;
            end = skipNumber(start);
        } else if (c == '"' || c == '\'') {
            kind = Kind.LITERAL;
            end = text.startsWith("\"\"\"", start) ? skipTextBlock(start + 3) : skipQuoted(start + 1, c);
        } else {
            kind = Kind.SYMBOL;
            end = start + 1;
        }
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' && text.startsWith("//", at)) {
                int stop = at;
                while (stop < text.length() && !isLineEnd(text.charAt(stop))) {
                    stop++;
                }
                cut(at, stop);
                at = stop;
            } else if (c == '/' && text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                int stop = close < 0 ? text.length() : close + 2;
                cut(at, stop);
                at = stop;
            } else if (c <= ' ') {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private int skipWord(int from) {
        int at = from;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipNumber(int from) {
        int at = from;
        while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return at;
    }

    /** An unclosed one ends with its line, as for a compiler. */
    private int skipQuoted(int from, char quote) {
        int at = from;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == quote) {
                return at + 1;
            }
            at += c == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    private int skipTextBlock(int from) {
        int at = from;
        while (at < text.length()) {
            if (text.startsWith("\"\"\"", at)) {
                return at + 3;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return text.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c == '$' || c > 127;
    }

    /** Leaves a part out of the copy, with all cuts in it. What lies before an earlier cut has been dealt with. */
    void cut(int from, int to) {
        while (!cuts.isEmpty() && cuts.get(cuts.size() - 1).start >= from && cuts.get(cuts.size() - 1).end <= to) {
            cuts.remove(cuts.size() - 1);
        }
        if (cuts.isEmpty() || cuts.get(cuts.size() - 1).end <= from) {
            cuts.add(new Cut(from, to));
        }
    }

    /** The text without what was cut, of which only line ends remain, and the width of the last line where something follows. */
    String rest() {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Cut cut : cuts) {
            rest.append(text, at, cut.start);
            int lineStart = cut.start;
            for (int i = cut.start; i < cut.end; i++) {
                boolean first = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                if (isLineEnd(text.charAt(i)) && !(first && i + 1 < cut.end)) {
                    rest.append('\n');
                    lineStart = i + 1;
                }
            }
            if (cut.end < text.length() && !isLineEnd(text.charAt(cut.end))) {
                rest.append(" ".repeat(cut.end - lineStart));
            }
            at = cut.end;
        }
        return rest.append(text, at, text.length()).toString();
    }

    /** The place of an offset, as lines and columns from 1. */
    Place place(int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (isLineEnd(text.charAt(i)) && !pair) {
                line++;
                lineStart = i + 1;
            }
        }
        int column = Math.max(1, offset - lineStart + 1);
        return new Place(line, column, line, column + 1);
    }
}
