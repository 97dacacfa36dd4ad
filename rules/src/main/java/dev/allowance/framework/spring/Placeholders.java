package dev.allowance.framework.spring;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts properties in for <code>${name}</code> and <code>${name:default}</code>, nested ones included, as Spring's
 * {@code PropertyPlaceholderHelper} does. A placeholder without a property stays, the default notwithstanding, where the
 * configuration was not read: some of it may override the default. Expressions <code>#{…}</code> are left to
 * {@link SpringMapping#EXPRESSION}.
 */
final class Placeholders {

    private final Map<String, String> properties;
    private final boolean defaults;

    /**
     * Placeholders that these properties resolve.
     *
     * @param defaults whether one without a property has its default
     */
    Placeholders(Map<String, String> properties, boolean defaults) {
        this.properties = properties;
        this.defaults = defaults;
    }

    /** The text with what is known put in. */
    String resolve(String text) {
        String resolved = resolve(text, new HashSet<>());
        int expression = resolved.indexOf("#{");
        while (expression >= 0) {
            int end = end(resolved, expression + 2);
            if (end < 0) {
                return resolved;
            }
            resolved = resolved.substring(0, expression) + SpringMapping.EXPRESSION + resolved.substring(end + 1);
            expression = resolved.indexOf("#{");
        }
        return resolved;
    }

    private String resolve(String text, Set<String> visited) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        int start = text.indexOf("${");
        while (start >= 0) {
            int end = end(text, start + 2);
            if (end < 0) {
                break;
            }
            result.append(text, from, start);
            String written = text.substring(start, end + 1);
            String key = resolve(text.substring(start + 2, end), visited);
            result.append(value(key, written, visited));
            from = end + 1;
            start = text.indexOf("${", from);
        }
        return result.append(text.substring(from)).toString();
    }

    private String value(String key, String written, Set<String> visited) {
        int colon = key.indexOf(':');
        String name = properties.containsKey(key) || colon < 0 ? key : key.substring(0, colon);
        String value = properties.get(name);
        if (value == null && colon >= 0 && defaults) {
            return key.substring(colon + 1);
        }
        if (value == null || !visited.add(name)) {
            return written;
        }
        String resolved = resolve(value, visited);
        visited.remove(name);
        return resolved;
    }

    /** The brace that closes the one before this place; -1 if none does. */
    private static int end(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
