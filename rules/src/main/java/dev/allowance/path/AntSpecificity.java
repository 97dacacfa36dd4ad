package dev.allowance.path;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Which of several templates that match one path {@code AntPathMatcher.getPatternComparator} prefers: {@code /**} last; the text
 * that is the very path first; those that end in {@code /**} behind those without {@code **}; then those with fewer variables
 * and wildcards ({@code **} counting twice), the longer text, fewer wildcards.
 */
final class AntSpecificity {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+?}");

    private final String text;
    private int variables;
    private int stars;
    private int doubleStars;

    private AntSpecificity(String text) {
        this.text = text;
        count();
    }

    /** The comparator of texts of templates for a path, which decides where one of them is that path. */
    static Comparator<String> comparator(String path) {
        return (a, b) -> new AntSpecificity(a).compareTo(new AntSpecificity(b), path);
    }

    private int compareTo(AntSpecificity other, String path) {
        if (isEverything() || other.isEverything()) {
            return Boolean.compare(isEverything(), other.isEverything());
        }
        boolean isPath = text.equals(path);
        if (isPath || other.text.equals(path)) {
            return Boolean.compare(other.text.equals(path), isPath);
        }
        if (isPrefix() && other.isPrefix()) {
            return Integer.compare(other.length(), length());
        }
        if (isPrefix() && other.doubleStars == 0) {
            return 1;
        }
        if (other.isPrefix() && doubleStars == 0) {
            return -1;
        }
        return Comparator.comparingInt(AntSpecificity::wildcards)
                .thenComparing(AntSpecificity::length, Comparator.reverseOrder())
                .thenComparing(specificity -> specificity.stars)
                .thenComparing(specificity -> specificity.variables)
                .compare(this, other);
    }

    private boolean isEverything() {
        return text.equals("/**");
    }

    private boolean isPrefix() {
        return !isEverything() && text.endsWith("/**");
    }

    private int wildcards() {
        return variables + stars + 2 * doubleStars;
    }

    private int length() {
        return variables == 0
                ? text.length()
                : VARIABLE.matcher(text).replaceAll("#").length();
    }

    /** Braces are counted, not variables; a star that ends the text behind a dot is a file name's ending and none. */
    private void count() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '{') {
                variables++;
            } else if (c == '*' && text.startsWith("*", at + 1)) {
                doubleStars++;
                at++;
            } else if (c == '*' && at > 0 && !text.substring(at - 1).equals(".*")) {
                stars++;
            }
        }
    }
}
