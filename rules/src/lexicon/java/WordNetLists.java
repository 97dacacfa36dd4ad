import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Derives the word lists of {@code dev.allowance.naming} from the files of WordNet 3.1, which are on the class path. The build
 * runs it as a source file, with the folder to write to. Same data, same bytes.
 *
 * <ul>
 *   <li>{@code wordnet-nouns.txt}: words at home as a noun: a fifth of their uses in WordNet's tagged texts, or more.
 *   <li>{@code wordnet-verbs.txt}: words that are verbs and no nouns; and such nouns as are verbs in a fifth of their uses.
 *   <li>{@code wordnet-plurals.txt}: plurals that no rule makes, each with its singular.
 * </ul>
 */
public final class WordNetLists {

    private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
    private static final String HEADER =
            "# Derived from WordNet 3.1, (C) 2011 Princeton University: see META-INF/NOTICE.";

    /** The parts of speech as the sense keys of {@code cntlist} number them (senseidx(5WN)). */
    private static final int NOUN = 1;

    private static final int VERB = 2;

    private final Set<String> nouns = lemmas("index.noun");
    private final Set<String> verbs = lemmas("index.verb");
    private final Map<String, int[]> uses = uses();

    private WordNetLists() throws IOException {}

    public static void main(String[] arguments) throws IOException {
        WordNetLists lists = new WordNetLists();
        Map<String, List<String>> irregular = irregularPlurals();
        SortedSet<String> nouns = lists.listedNouns(irregular.keySet());
        SortedMap<String, String> plurals = new TreeMap<>();
        irregular.forEach((plural, singulars) ->
                singulars.stream().filter(nouns::contains).findFirst().ifPresent(one -> plurals.put(plural, one)));

        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        write(folder.resolve("wordnet-nouns.txt"), nouns);
        write(folder.resolve("wordnet-verbs.txt"), lists.listedVerbs(nouns));
        write(
                folder.resolve("wordnet-plurals.txt"),
                plurals.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }

    private SortedSet<String> listedNouns(Set<String> plurals) {
        SortedSet<String> listed = new TreeSet<>();
        for (String word : nouns) {
            int[] counts = count(word);
            boolean used = counts[NOUN] > 0 && 5 * counts[NOUN] >= sum(counts);
            if (used && isWord(word) && !plurals.contains(word) && !looksPlural(word)) {
                listed.add(word);
            }
        }
        return listed;
    }

    private SortedSet<String> listedVerbs(Set<String> listedNouns) {
        SortedSet<String> listed = new TreeSet<>();
        for (String word : verbs) {
            int[] counts = count(word);
            boolean verbOnly = !nouns.contains(word) && 2 * counts[VERB] >= sum(counts);
            boolean verbToo = listedNouns.contains(word) && counts[VERB] > 0 && 5 * counts[VERB] >= sum(counts);
            if (isWord(word) && (verbOnly || verbToo)) {
                listed.add(word);
            }
        }
        return listed;
    }

    private int[] count(String word) {
        return uses.getOrDefault(word, new int[6]);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** One- and two-letter words are chemical symbols and the like; anything with another character is no single word. */
    private static boolean isWord(String text) {
        return text.length() > 2 && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** A lemma such as savings or services: of a word with these endings, the singular is what tells. */
    private static boolean looksPlural(String word) {
        return word.endsWith("s")
                && List.of("ss", "us", "is", "as", "os").stream().noneMatch(word::endsWith);
    }

    /** Every lemma of an index file: the first field of each line that is not indented, as the licence is (wndb(5WN)). */
    private static Set<String> lemmas(String file) throws IOException {
        Set<String> lemmas = new HashSet<>();
        for (String line : lines(file)) {
            if (!line.startsWith(" ")) {
                lemmas.add(line.substring(0, line.indexOf(' ')));
            }
        }
        return lemmas;
    }

    /** How often each word is used as each part of speech: lines of count, sense key, sense number (cntlist(5WN)). */
    private static Map<String, int[]> uses() throws IOException {
        Map<String, int[]> uses = new HashMap<>();
        for (String line : lines("cntlist")) {
            String[] fields = line.split(" ");
            int percent = fields[1].indexOf('%');
            int[] counts = uses.computeIfAbsent(fields[1].substring(0, percent), word -> new int[6]);
            counts[fields[1].charAt(percent + 1) - '0'] += Integer.parseInt(fields[0]);
        }
        return uses;
    }

    /** The plurals of {@code noun.exc}, but for those that an ending makes after all. */
    private static SortedMap<String, List<String>> irregularPlurals() throws IOException {
        SortedMap<String, List<String>> plurals = new TreeMap<>();
        for (String line : lines("noun.exc")) {
            String[] fields = line.split(" ");
            String plural = fields[0];
            List<String> singulars = List.of(fields).subList(1, fields.length).stream()
                    .filter(one -> isWord(one) && !one.equals(plural) && !isRegular(one, plural))
                    .toList();
            if (isWord(plural) && !singulars.isEmpty()) {
                plurals.put(plural, singulars);
            }
        }
        return plurals;
    }

    private static boolean isRegular(String singular, String plural) {
        return plural.equals(singular + "s")
                || plural.equals(singular + "es")
                || singular.endsWith("y") && plural.equals(singular.substring(0, singular.length() - 1) + "ies");
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = WordNetLists.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IOException(FOLDER + file + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))
                    .lines()
                    .toList();
        }
    }

    private static void write(Path file, Collection<String> lines) throws IOException {
        Files.writeString(file, HEADER + "\n" + String.join("\n", lines) + "\n");
    }
}
