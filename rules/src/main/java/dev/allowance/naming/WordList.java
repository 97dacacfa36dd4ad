package dev.allowance.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The word data beside this class: UTF-8 text, one entry a line, fields separated by blanks, {@code #} begins a comment. The
 * files are written by hand, but for those of {@link Lexicon}, over which they decide.
 */
final class WordList {

    private WordList() {}

    /** The words of a file; every field of every line is one. */
    static Set<String> words(String file) {
        Set<String> words = new LinkedHashSet<>();
        lines(file).forEach(words::addAll);
        return Set.copyOf(words);
    }

    /** The lines of a file by their first field; the other fields are the value. */
    static Map<String, List<String>> entries(String file) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (List<String> line : lines(file)) {
            if (entries.put(line.get(0), line.subList(1, line.size())) != null) {
                throw new IllegalStateException(file + " holds " + line.get(0) + " twice");
            }
        }
        return Map.copyOf(entries);
    }

    private static List<List<String>> lines(String file) {
        List<List<String>> lines = new ArrayList<>();
        String text = new String(read(file), StandardCharsets.UTF_8);
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end;
            int comment = text.indexOf('#', start);
            List<String> fields = new ArrayList<>();
            StringTokenizer blanks =
                    new StringTokenizer(text.substring(start, comment < 0 ? next : Math.min(comment, next)));
            while (blanks.hasMoreTokens()) {
                fields.add(blanks.nextToken());
            }
            if (!fields.isEmpty()) {
                lines.add(List.copyOf(fields));
            }
            start = next + 1;
        }
        return lines;
    }

    /** The bytes of a file. */
    static byte[] read(String file) {
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + file + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
