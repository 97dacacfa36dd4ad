package dev.allowance.framework.spring;

import dev.allowance.framework.spring.SpringMapping.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How Spring puts the paths of a type and of its method together: {@code PathPatternsRequestCondition.combine} and
 * {@code PathPattern.combine}, as of Spring 6.2.8 and later.
 */
final class SpringPaths {

    private SpringPaths() {}

    /** Every path of the type with every path of the method; the others' where one has none. */
    static List<Pattern> combine(List<Pattern> type, List<Pattern> method, PathCombination combination) {
        if (method.isEmpty()) {
            return type;
        }
        if (type.isEmpty()) {
            return method;
        }
        Map<String, Pattern> combined = new LinkedHashMap<>();
        for (Pattern outer : type) {
            for (Pattern inner : method) {
                Optional<String> text = combination.combine(outer.text(), inner.text());
                Pattern pattern = new Pattern(
                        text.orElse(concatenate(outer.text(), inner.text())), inner.element(), text.isEmpty());
                combined.putIfAbsent(pattern.text(), pattern);
            }
        }
        return new ArrayList<>(combined.values());
    }

    /** One path of the type with one of the method; empty where the framework refuses. */
    static Optional<String> combine(String type, String method) {
        if (type.isEmpty() || method.isEmpty()) {
            return Optional.of(type.isEmpty() ? method : type);
        }
        if (type.contains("${") || method.startsWith("/${")) {
            // what Spring does with wildcards here depends on the value
            return Optional.of(type.contains("*") ? "/" + SpringMapping.UNRESOLVED : concatenate(type, method));
        }
        boolean variables = type.contains("{");
        if (!type.equals(method) && !variables && matches(type, method)) {
            return Optional.of(method);
        }
        if (type.endsWith("/*")) {
            String prefix = type.length() > 2 ? type.substring(0, type.length() - 2) : "/";
            return Optional.of(concatenate(prefix, method));
        }
        if (type.contains("{*")) {
            return Optional.empty();
        }
        if (type.endsWith("/**") || type.startsWith("/**/")) {
            return Optional.of(concatenate(type.substring(0, type.length() - 3), method));
        }
        int star = type.indexOf("*.");
        if (variables || star < 0) {
            return Optional.of(concatenate(type, method));
        }
        return withExtension(type, type.substring(star + 1), method);
    }

    /** A type's <code>/*.html</code> gives its extension to the method's <code>/hotel</code>, or takes one. */
    private static Optional<String> withExtension(String type, String extension, String method) {
        int dot = method.indexOf('.');
        String other = dot < 0 ? "" : method.substring(dot);
        boolean open = extension.equals(".*") || extension.isEmpty();
        boolean otherOpen = other.equals(".*") || other.isEmpty();
        String folder = type.substring(0, type.lastIndexOf('/'));
        if (!open && !otherOpen || !matches(folder, method.substring(0, method.lastIndexOf('/')))) {
            return Optional.empty();
        }
        String file = dot < 0 ? method : method.substring(0, dot);
        return Optional.of(file + (open ? other : extension));
    }

    /** Whether a pattern without variables matches the text of another as if it were a path. */
    private static boolean matches(String pattern, String text) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return pattern.equals(text);
        }
        StringBuilder regex = new StringBuilder();
        String[] segments = pattern.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            String slash = i == 0 ? "" : "/";
            switch (segments[i]) {
                case "**" -> regex.append("(?:").append(slash).append(".*)?");
                case "*" -> regex.append(slash).append(last ? "[^/]*" : "[^/]+");
                default -> regex.append(slash).append(segment(segments[i]));
            }
        }
        return text.matches(regex.toString());
    }

    private static String segment(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '*' -> regex.append("[^/]*");
                case '?' -> regex.append("[^/]");
                default -> regex.append(java.util.regex.Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    /** The two with exactly one slash between. */
    static String concatenate(String first, String second) {
        boolean ends = first.endsWith("/");
        boolean starts = second.startsWith("/");
        if (ends && starts) {
            return first + second.substring(1);
        }
        return ends || starts ? first + second : first + "/" + second;
    }
}
