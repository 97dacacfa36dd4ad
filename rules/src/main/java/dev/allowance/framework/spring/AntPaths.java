package dev.allowance.framework.spring;

import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.TemplateLanguage;
import java.util.Optional;

/** How Spring puts the paths of a type and of its method together with {@code AntPathMatcher.combine}. */
final class AntPaths {

    private AntPaths() {}

    /** One path of the type with one of the method; empty where the framework refuses. */
    static Optional<String> combine(String type, String method) {
        if (type.isEmpty() || method.isEmpty()) {
            return Optional.of(type.isEmpty() ? method : type);
        }
        boolean wildcards = type.contains("*") || type.contains("?");
        if (wildcards && (type.contains("${") || method.contains("${"))) {
            // what becomes of the wildcards depends on the value
            return Optional.of("/" + SpringMapping.UNRESOLVED);
        }
        boolean variables = type.contains("{");
        if (!variables && !type.equals(method) && matches(type, method)) {
            return Optional.of(method);
        }
        if (type.endsWith("/*")) {
            return Optional.of(SpringPaths.concatenate(type.substring(0, type.length() - 2), method));
        }
        int star = type.indexOf("*.");
        if (type.endsWith("/**") || variables || star < 0) {
            return Optional.of(SpringPaths.concatenate(type, method));
        }
        return withExtension(type.substring(star + 1), method);
    }

    /** A type's <code>/*.html</code> gives its extension to the method's <code>/hotel</code>, or takes one. */
    private static Optional<String> withExtension(String extension, String method) {
        int dot = method.indexOf('.');
        String other = dot < 0 ? "" : method.substring(dot);
        boolean open = extension.equals(".*");
        if (!open && !other.equals(".*") && !other.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((dot < 0 ? method : method.substring(0, dot)) + (open ? other : extension));
    }

    /** Whether a pattern matches the text of another as if it were a path. */
    private static boolean matches(String pattern, String text) {
        try {
            PathTemplate template = PathTemplate.parse(pattern, PathSyntax.SPRING_ANT);
            return TemplateLanguage.of(template).automaton().accepts(text);
        } catch (InvalidTemplateException e) {
            return false;
        }
    }
}
