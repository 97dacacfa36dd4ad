package dev.allowance.check;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which sources are a module's own to check, by Ant patterns over their paths from the source folder: {@code ?} for a character,
 * {@code *} for any within a name, {@code **} for any folders; a slash at the end stands for all below.
 */
public final class SourceFilter {

    /** All sources. */
    public static final SourceFilter ALL = new SourceFilter(List.of(), List.of());

    private final List<Pattern> includes;
    private final List<Pattern> excludes;

    /**
     * A filter.
     *
     * @param includes all where there are none
     */
    public SourceFilter(List<String> includes, List<String> excludes) {
        this(patterns(includes).toList(), patterns(excludes));
    }

    private SourceFilter(List<Pattern> includes, Stream<Pattern> excludes) {
        this.includes = includes;
        this.excludes = excludes.toList();
    }

    /** This filter, which accepts no file that matches one of these patterns. */
    public SourceFilter without(List<String> patterns) {
        return new SourceFilter(includes, Stream.concat(excludes.stream(), patterns(patterns)));
    }

    private static Stream<Pattern> patterns(List<String> ant) {
        return ant.stream().map(SourceFilter::pattern);
    }

    /**
     * Whether the file is to be checked.
     *
     * @param file relative to its source folder
     */
    public boolean accepts(Path file) {
        String name = file.toString().replace(file.getFileSystem().getSeparator(), "/");
        return (includes.isEmpty()
                        || includes.stream()
                                .anyMatch(pattern -> pattern.matcher(name).matches()))
                && excludes.stream().noneMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Pattern pattern(String ant) {
        String text = ant.strip().replace('\\', '/').replaceFirst("^/+", "");
        text = text.endsWith("/") ? text + "**" : text;
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            if (text.startsWith("**/", i) && (i == 0 || text.charAt(i - 1) == '/')) {
                regex.append("(?:[^/]+/)*");
                i += 3;
            } else if (text.startsWith("/**", i) && i + 3 == text.length()) {
                regex.append("(?:/.*)?");
                i += 3;
            } else if (text.startsWith("**", i)) {
                regex.append(".*");
                i += 2;
            } else {
                char c = text.charAt(i++);
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
