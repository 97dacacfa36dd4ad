package dev.allowance.fuzz;

import dev.allowance.path.PathSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes Java sources where a compiler looks: token by token, and by whole pairs of brackets with all between them. */
final class SourceMutator {

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*[\\s\\S]*?\\*/|\\w+|\\s+|.");

    /** Values of every kind for an annotation that asks for another, and what stands around them. */
    private static final List<String> PIECES = List.of(
            "null",
            "1",
            "-1L",
            "'c'",
            "true",
            "1.5f",
            "\"\"",
            "\"/x\"",
            "\"a\" + 1",
            "{}",
            "{\"a\", \"b\"}",
            "{{\"a\"}}",
            "A.B",
            "String.class",
            "int[].class",
            "MISSING",
            "missing.Type.CONSTANT",
            "@Override",
            "@GetMapping",
            "@Path(\"x\")",
            "(\"x\")",
            "RequestMethod.GET",
            "RequestMethod.values()",
            "1 / 0",
            "\"a\".length()",
            "this",
            "super",
            "new int[0]",
            "\"${a}\"",
            "\"{id:[\"",
            "\"\\u0000\"",
            "\"\\uD800\"",
            "class",
            "interface",
            "enum",
            "record",
            "sealed",
            "permits",
            "extends",
            "implements",
            "static",
            "abstract",
            "default",
            "void",
            "<T>",
            "<?>",
            "[]",
            "...",
            ";",
            ",",
            ".",
            "@",
            "(",
            ")",
            "{",
            "}",
            "<",
            ">",
            "=",
            "\\",
            "#",
            "`",
            "/*",
            "*/",
            "\"",
            "'",
            "import java.util.*;",
            "package a;");

    private static final List<String> MAPPINGS =
            List.of("GetMapping", "PostMapping", "PutMapping", "PatchMapping", "DeleteMapping", "RequestMapping");

    private SourceMutator() {}

    /** The source with a few changes. */
    static String mutated(String source, Random random) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(source).results().map(MatchResult::group).toList());
        boolean gently = random.nextInt(5) < 3;
        for (int edits = random.nextInt(3); edits >= 0 && !tokens.isEmpty(); edits--) {
            if (gently) {
                changeWord(tokens, random);
            } else if (random.nextInt(3) == 0) {
                changeTree(tokens, random);
            } else {
                changeToken(tokens, random);
            }
        }
        String result = String.join("", tokens);
        return random.nextInt(40) == 0 ? result.substring(0, random.nextInt(result.length() + 1)) : result;
    }

    /** Puts another text, or another mapping, where there is one: what compiled mostly compiles still. */
    private static void changeWord(List<String> tokens, Random random) {
        int at = random.nextInt(tokens.size());
        for (int tried = 0; tried < tokens.size(); tried++, at = (at + 1) % tokens.size()) {
            String token = tokens.get(at);
            if (MAPPINGS.contains(token)) {
                tokens.set(at, MAPPINGS.get(random.nextInt(MAPPINGS.size())));
                return;
            }
            if (token.length() > 1 && token.startsWith("\"") && !token.startsWith("\"\"\"")) {
                String text = random.nextBoolean()
                        ? Templates.any(PathSyntax.values()[random.nextInt(PathSyntax.values().length)], random)
                        : Noise.text(random);
                tokens.set(at, quoted(text));
                return;
            }
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                quoted.append(String.format(Locale.ROOT, c < ' ' ? "\\%03o" : "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static void changeToken(List<String> tokens, Random random) {
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.set(at, PIECES.get(random.nextInt(PIECES.size())));
            case 3 -> tokens.add(at, " " + PIECES.get(random.nextInt(PIECES.size())) + " ");
            case 4 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            default -> tokens.set(at, literal(random));
        }
    }

    private static String literal(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "x" + Noise.word(random).repeat(random.nextInt(20) == 0 ? 3_000 : 1);
            case 1 ->
                "(".repeat(random.nextInt(20) == 0 ? 400 : 3) + "\"d\"" + ")".repeat(random.nextInt(20) == 0 ? 400 : 3);
            case 2 -> "@Deprecated ".repeat(20);
            default -> "\"" + Noise.text(random).replaceAll("[\"\\\\\\r\\n]", "") + "\"";
        };
    }

    /** Drops, doubles, moves or nests what stands between two brackets. */
    private static void changeTree(List<String> tokens, Random random) {
        int open = random.nextInt(tokens.size());
        while (open < tokens.size() && !"([{".contains(tokens.get(open))) {
            open++;
        }
        int close = closing(tokens, open);
        if (close < 0) {
            return;
        }
        List<String> tree = List.copyOf(tokens.subList(open, close + 1));
        switch (random.nextInt(4)) {
            case 0 -> tokens.subList(open, close + 1).clear();
            case 1 -> tokens.addAll(close + 1, tree);
            case 2 -> {
                tokens.subList(open, close + 1).clear();
                tokens.addAll(random.nextInt(tokens.size() + 1), tree);
            }
            default -> tokens.addAll(open + 1 + random.nextInt(close - open), tree);
        }
    }

    private static int closing(List<String> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).length() == 1 && "([{".contains(tokens.get(i))) {
                depth++;
            } else if (tokens.get(i).length() == 1 && ")]}".contains(tokens.get(i)) && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
