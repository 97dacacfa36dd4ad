package dev.allowance.fuzz;

import java.util.List;
import java.util.Random;

/** Texts that no careful person writes. */
final class Noise {

    private static final List<String> SNIPPETS = List.of(
            "",
            " ",
            "/",
            "//",
            "{",
            "}",
            "{}",
            "{{",
            "}}",
            "{id",
            "{id:",
            "{id:[",
            "{id:(",
            "{id:\\",
            "{*",
            "{**}",
            "**",
            "*",
            "?",
            "%",
            "%2F",
            "%zz",
            "%C3%A4",
            ";",
            ";v=1",
            "..",
            ".",
            "${",
            "${x}",
            "${x:${y}}",
            "#{1}",
            "\\",
            "\\\\",
            "\"",
            "'",
            "\u0000",
            "\n",
            "\r\n",
            "\t",
            "\ufeff",
            "\u0130",
            "\u0131",
            "\u00df",
            "\u202e",
            "\ud800",
            "\udc00",
            "\uffff",
            "(a+)+$",
            "(a|aa)*b",
            "[^/]*",
            ".*",
            "\\d{1,9999}",
            "(?<=x)",
            "(?i)A",
            "\\p{L}",
            "\\1",
            "[[a-z]&&[^b]]",
            "a{2,1}",
            "=",
            ",",
            "->",
            " -> ",
            "#",
            "->x#y()",
            "role=client",
            "unknown=",
            "GET",
            "*",
            "spring",
            "jaxrs",
            "@",
            ":",
            "!");

    private Noise() {}

    /** A piece of text: often short, now and then huge, of all planes of Unicode, with halves of surrogate pairs. */
    static String text(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> SNIPPETS.get(random.nextInt(SNIPPETS.size())).repeat(1 + random.nextInt(3));
            case 1 -> codePoints(random, 1 + random.nextInt(6), 0x110000);
            case 2 -> codePoints(random, 1 + random.nextInt(12), 0x80);
            case 3 -> word(random).repeat(random.nextInt(200) == 0 ? 2_000 : 1);
            default -> SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        };
    }

    private static String codePoints(Random random, int length, int bound) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(bound));
        }
        return text.toString();
    }

    /** Some letters. */
    static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    /** A text in which some places are dropped, doubled, replaced or moved, and noise put in. */
    static String disturbed(String text, Random random) {
        StringBuilder result = new StringBuilder(text);
        for (int edits = random.nextInt(4); edits >= 0 && result.length() > 0; edits--) {
            int from = random.nextInt(result.length());
            int to = Math.min(result.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> result.delete(from, to);
                case 1 -> result.insert(from, result.substring(from, to));
                case 2 -> result.replace(from, to, text(random));
                default -> result.insert(from, text(random));
            }
        }
        return result.toString();
    }
}
