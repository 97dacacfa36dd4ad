package dev.allowance.engine;

import dev.allowance.spi.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings that a team has accepted, so that only new ones count. As text: {@value #HEADER}, then a line an entry, sorted,
 * such as {@code post-on-item POST /users/{id}}. Lines that begin with {@code #} and stand above an entry belong to it and are
 * kept: the place for a reason. An entry is rule, methods and template; it holds wherever the handler moves and however the
 * message is worded. Where a rule has several findings on one route, the entry stands several times. Immutable.
 */
public final class Baseline {

    /** The first line of every baseline. */
    public static final String HEADER = "# allowance baseline 1";

    /** One that accepts nothing. */
    public static final Baseline EMPTY = new Baseline(List.of());

    private final List<Entry> entries;

    private Baseline(Collection<Entry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(Entry::key)
                        .thenComparing(entry -> entry.comments().isEmpty()))
                .toList();
    }

    /**
     * One accepted finding.
     *
     * @param key rule, methods and template, with a blank between them
     * @param comments the lines above it, with their {@code #}
     */
    public record Entry(String key, List<String> comments) {
        public Entry {
            comments = List.copyOf(comments);
        }
    }

    /**
     * What a baseline makes of findings.
     *
     * @param fresh the findings that are not accepted, in their order
     * @param accepted how many are
     * @param stale entries that stand for no finding any more, in the order of the baseline
     */
    public record Applied(List<Finding> fresh, int accepted, List<Entry> stale) {}

    /**
     * Reads the text of a baseline; line ends may be those of any platform.
     *
     * @throws BaselineException where it is none, or an entry is not three words
     */
    public static Baseline parse(String text) throws BaselineException {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new BaselineException(
                    1, "this is not a baseline, which begins with \"" + HEADER + "\"; delete the file to begin anew");
        }
        List<Entry> entries = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("#")) {
                comments.add(line);
            } else if (!line.isEmpty()) {
                if (!line.matches("[a-z][a-z0-9-]* [A-Z?*][^ ]* [^ ].*")) {
                    throw new BaselineException(
                            i + 1,
                            "\"" + line
                                    + "\" is not a rule, methods and a path, such as \"post-on-item POST /users/{id}\";"
                                    + " correct or remove the line");
                }
                entries.add(new Entry(line, comments));
                comments.clear();
            }
        }
        return new Baseline(entries);
    }

    /** A baseline that accepts these findings and nothing else; entries that stay keep their comments. */
    public Baseline updated(Collection<Finding> findings) {
        Map<String, List<Entry>> known = byKey();
        List<Entry> accepted = new ArrayList<>();
        for (Finding finding : findings) {
            List<Entry> same = known.getOrDefault(key(finding), List.of());
            accepted.add(same.isEmpty() ? new Entry(key(finding), List.of()) : same.remove(0));
        }
        return new Baseline(accepted);
    }

    /** A baseline that accepts this finding, too. */
    public Baseline with(Finding finding) {
        List<Entry> accepted = new ArrayList<>(entries);
        accepted.add(new Entry(key(finding), List.of()));
        return new Baseline(accepted);
    }

    /** Tells new findings from accepted ones; one entry accepts one finding. */
    public Applied apply(List<Finding> findings) {
        Map<String, List<Entry>> left = byKey();
        List<Finding> fresh = new ArrayList<>();
        for (Finding finding : findings) {
            List<Entry> same = left.getOrDefault(key(finding), List.of());
            if (same.isEmpty()) {
                fresh.add(finding);
            } else {
                same.remove(0);
            }
        }
        List<Entry> stale = entries.stream()
                .filter(entry -> left.get(entry.key()).stream().anyMatch(rest -> rest == entry))
                .toList();
        return new Applied(List.copyOf(fresh), findings.size() - fresh.size(), stale);
    }

    /** By key, the entries of one in their order; the lists may be changed. */
    private Map<String, List<Entry>> byKey() {
        Map<String, List<Entry>> byKey = new HashMap<>();
        entries.forEach(entry ->
                byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry));
        return byKey;
    }

    /** What an entry says of a finding: it stays the same wherever the handler moves and however the message is worded. */
    public static String key(Finding finding) {
        return finding.rule() + " " + finding.route().methods() + " "
                + finding.route().template();
    }

    /** The entries, sorted. */
    public List<Entry> entries() {
        return entries;
    }

    /** The text, each line ended by a line feed; {@link #parse} reads it. */
    @Override
    public String toString() {
        return HEADER + "\n"
                + entries.stream()
                        .flatMap(entry -> Stream.concat(entry.comments().stream(), Stream.of(entry.key())))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
    }
}
