package dev.allowance.framework.spring;

import dev.allowance.framework.spring.MergedAnnotations.Merged;
import dev.allowance.lang.JavaValue;
import dev.allowance.route.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one mapping annotation says, or a type's and a method's together: Spring's {@code RequestMappingInfo}.
 *
 * @param patterns the paths; none where the annotation gives none or a single blank one
 * @param methods the names of the methods; none stands for all of them
 * @param methodsKnown false where a method cannot be read
 * @param conditions all but path and method
 * @param complete false where a constant in a condition cannot be read
 */
record SpringMapping(
        List<Pattern> patterns, Set<String> methods, boolean methodsKnown, Conditions conditions, boolean complete) {

    /** No mapping annotation: combining with it changes nothing. */
    static final SpringMapping NONE = new SpringMapping(List.of(), Set.of(), true, Conditions.NONE, true);

    /**
     * One path of a mapping.
     *
     * @param text with its leading slash; empty where the framework keeps an empty path
     * @param element its place among the annotation's paths
     * @param refused whether the framework cannot combine what it is made of
     */
    record Pattern(String text, int element, boolean refused) {}

    /** Stands in a text for a constant that the compiler could not resolve. */
    static final String UNRESOLVED = "${?}";

    /** Stands in a text for an expression <code>#{…}</code>, which only the running application evaluates. */
    static final String EXPRESSION = "${#}";

    /** Reads one annotation, its placeholders resolved where a property is given. */
    static SpringMapping of(Merged annotation, Placeholders placeholders) {
        return annotation.type().equals(SpringNames.HTTP_EXCHANGE)
                ? exchange(annotation, placeholders)
                : request(annotation, placeholders);
    }

    private static SpringMapping request(Merged annotation, Placeholders placeholders) {
        Set<String> methods = new TreeSet<>();
        boolean known = true;
        for (JavaValue value : annotation.elements("method")) {
            if (value instanceof JavaValue.Constant constant) {
                methods.add(constant.name());
            } else {
                known = false;
            }
        }
        List<JavaValue> consumes = annotation.elements("consumes");
        List<JavaValue> produces = annotation.elements("produces");
        List<JavaValue> params = annotation.elements("params");
        List<JavaValue> headers = annotation.elements("headers");
        List<JavaValue> version = annotation.elements("version");
        return new SpringMapping(
                patterns(annotation, "path", placeholders),
                methods,
                known,
                conditions(texts(consumes), texts(produces), texts(params), texts(headers), texts(version)),
                readable(List.of(consumes, produces, params, headers, version)));
    }

    private static SpringMapping exchange(Merged annotation, Placeholders placeholders) {
        List<JavaValue> method = annotation.elements("method");
        List<JavaValue> contentType = annotation.elements("contentType");
        List<JavaValue> accept = annotation.elements("accept");
        List<JavaValue> headers = annotation.elements("headers");
        List<JavaValue> version = annotation.elements("version");
        boolean known = readable(List.of(method));
        return new SpringMapping(
                patterns(annotation, "value", placeholders),
                known ? new TreeSet<>(filled(texts(method))) : Set.of(),
                known,
                conditions(filled(texts(contentType)), texts(accept), List.of(), texts(headers), texts(version)),
                readable(List.of(contentType, accept, headers, version)));
    }

    /** {@code RequestMappingInfo.combine}: this is the type's mapping, the other the method's. */
    SpringMapping combine(SpringMapping method, PathCombination combination) {
        Set<String> both = new TreeSet<>(methods);
        both.addAll(method.methods);
        return new SpringMapping(
                SpringPaths.combine(patterns, method.patterns, combination),
                both,
                methodsKnown && method.methodsKnown,
                new Conditions(
                        replaced(conditions.consumes(), method.conditions.consumes()),
                        replaced(conditions.produces(), method.conditions.produces()),
                        joined(conditions.params(), method.conditions.params()),
                        joined(conditions.headers(), method.conditions.headers()),
                        replaced(conditions.version(), method.conditions.version())),
                complete && method.complete);
    }

    private static List<Pattern> patterns(Merged annotation, String member, Placeholders placeholders) {
        List<String> texts = new ArrayList<>();
        for (JavaValue value : annotation.elements(member)) {
            texts.add(value instanceof JavaValue.Text given ? placeholders.resolve(given.value()) : UNRESOLVED);
        }
        if (texts.size() == 1 && texts.get(0).isBlank()) {
            return List.of();
        }
        List<Pattern> patterns = new ArrayList<>();
        for (String text : texts) {
            boolean complete = text.isEmpty() || text.startsWith("/");
            patterns.add(new Pattern(complete ? text : "/" + text, patterns.size(), false));
        }
        return List.copyOf(patterns);
    }

    /** {@code Accept} and {@code Content-Type} among the headers are media types in truth (ProducesRequestCondition). */
    private static Conditions conditions(
            List<String> consumes,
            List<String> produces,
            List<String> params,
            List<String> headers,
            List<String> version) {
        if (consumes.isEmpty() && produces.isEmpty() && params.isEmpty() && headers.isEmpty() && version.isEmpty()) {
            return Conditions.NONE;
        }
        List<String> consumed = new ArrayList<>(consumes);
        List<String> produced = new ArrayList<>(produces);
        List<String> others = new ArrayList<>();
        for (String header : headers) {
            int equals = header.indexOf('=');
            boolean negated = equals > 0 && header.charAt(equals - 1) == '!';
            String name = equals < 0
                    ? header.startsWith("!") ? header.substring(1) : header
                    : header.substring(0, negated ? equals - 1 : equals);
            List<String> target = switch (name.trim().toLowerCase(Locale.ROOT)) {
                case "accept" -> produced;
                case "content-type" -> consumed;
                default -> others;
            };
            if (target == others) {
                others.add(header);
            } else if (equals >= 0) {
                for (String type : header.substring(equals + 1).split(",")) {
                    target.add((negated ? "!" : "") + type.trim());
                }
            }
        }
        return new Conditions(consumed, produced, params, others, filled(version));
    }

    private static List<String> texts(List<JavaValue> elements) {
        List<String> texts = new ArrayList<>(elements.size());
        for (JavaValue value : elements) {
            texts.add(value instanceof JavaValue.Text text ? text.value() : UNRESOLVED);
        }
        return texts;
    }

    private static boolean readable(List<List<JavaValue>> members) {
        for (List<JavaValue> member : members) {
            for (JavaValue value : member) {
                if (!(value instanceof JavaValue.Text)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> filled(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    private static List<String> replaced(List<String> type, List<String> method) {
        return method.isEmpty() ? type : method;
    }

    private static List<String> joined(List<String> type, List<String> method) {
        List<String> both = new ArrayList<>(type);
        both.addAll(method);
        return both;
    }
}
