package dev.allowance.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        return new String(read(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> List.of(line.split("\\s+")))
                .toList();
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
