package dev.allowance.framework.spring;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an annotation type's declaration says to Spring.
 *
 * @param metas the annotations on it, in source order
 * @param members the members' names, each with its default
 * @param aliases which member of which annotation type a member is an {@code @AliasFor}
 */
record AnnotationModel(
        List<JavaAnnotation> metas, Map<String, Optional<JavaValue>> members, Map<String, Alias> aliases) {

    /** A member as the target of an alias. */
    record Alias(String type, String member) {}

    /** Reads the declaration. */
    static AnnotationModel of(JavaType type) {
        Map<String, Optional<JavaValue>> members = new LinkedHashMap<>();
        Map<String, Alias> aliases = new HashMap<>();
        for (JavaMethod member : type.methods()) {
            members.put(member.name(), member.defaultValue());
            member.annotations().stream()
                    .filter(annotation -> annotation.typeName().equals(SpringNames.ALIAS_FOR))
                    .findFirst()
                    .ifPresent(alias -> aliases.put(member.name(), target(alias, type, member)));
        }
        return new AnnotationModel(type.annotations(), members, aliases);
    }

    private static Alias target(JavaAnnotation alias, JavaType type, JavaMethod member) {
        String annotation = alias.value("annotation")
                .filter(JavaValue.ClassLiteral.class::isInstance)
                .map(value -> ((JavaValue.ClassLiteral) value).type().name())
                .filter(name -> !name.equals("java.lang.annotation.Annotation"))
                .orElse(type.name());
        String name = text(alias, "attribute").or(() -> text(alias, "value")).orElse(member.name());
        return new Alias(annotation, name);
    }

    private static Optional<String> text(JavaAnnotation annotation, String member) {
        return annotation
                .value(member)
                .filter(JavaValue.Text.class::isInstance)
                .map(value -> ((JavaValue.Text) value).value())
                .filter(text -> !text.isBlank());
    }

    /**
     * What Spring's own annotations declare, for where they, or {@code @AliasFor} on them, are missing from the class path: an
     * editor's unsaved buffer, a library's optional dependency. Empty for other names.
     */
    static Optional<AnnotationModel> builtIn(String name) {
        if (name.equals(SpringNames.REST_CONTROLLER)) {
            return Optional.of(new AnnotationModel(
                    List.of(
                            new BuiltIn(SpringNames.CONTROLLER, Optional.empty()),
                            new BuiltIn(SpringNames.RESPONSE_BODY, Optional.empty())),
                    Map.of(),
                    Map.of()));
        }
        if (name.equals(SpringNames.REQUEST_MAPPING)) {
            return Optional.of(
                    model(List.of(), name, mirror(name, "path"), "params", "headers", "consumes", "produces"));
        }
        if (name.equals(SpringNames.HTTP_EXCHANGE)) {
            return Optional.of(model(List.of(), name, mirror(name, "url"), "contentType", "accept", "headers"));
        }
        if (SpringNames.NAMED.contains(name)) {
            return Optional.of(model(List.of(), name, mirror(name, "name"), "required", "defaultValue"));
        }
        if (name.equals(SpringNames.RESPONSE_STATUS)) {
            return Optional.of(model(List.of(), name, mirror(name, "code"), "reason"));
        }
        if (name.equals(SpringNames.CROSS_ORIGIN)) {
            return Optional.of(model(
                    List.of(),
                    name,
                    mirror(name, "origins"),
                    "originPatterns",
                    "methods",
                    "allowedHeaders",
                    "allowCredentials"));
        }
        String method = SpringNames.SHORTCUTS.get(name);
        if (method == null) {
            return Optional.empty();
        }
        boolean mapping = name.startsWith(SpringNames.BIND);
        String target = mapping ? SpringNames.REQUEST_MAPPING : SpringNames.HTTP_EXCHANGE;
        List<String> members = mapping
                ? List.of("value", "path", "params", "headers", "consumes", "produces", "version")
                : List.of("value", "url", "contentType", "accept", "headers", "version");
        Map<String, Alias> aliases = new HashMap<>();
        members.forEach(member -> aliases.put(member, new Alias(target, member)));
        JavaValue value = mapping
                ? new JavaValue.Constant(SpringNames.BIND + "RequestMethod", method)
                : new JavaValue.Text(method);
        return Optional.of(
                model(List.of(new BuiltIn(target, Optional.of(value))), name, aliases, members.toArray(String[]::new)));
    }

    private static Map<String, Alias> mirror(String type, String other) {
        return Map.of("value", new Alias(type, other), other, new Alias(type, "value"));
    }

    private static AnnotationModel model(
            List<JavaAnnotation> metas, String name, Map<String, Alias> aliases, String... more) {
        Map<String, Optional<JavaValue>> members = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(aliases.keySet().stream().sorted().toList());
        names.addAll(List.of(more));
        names.add("version");
        names.add("method");
        names.forEach(member -> members.put(member, Optional.of(new JavaValue.Array(List.of()))));
        if (SpringNames.SHORTCUTS.containsKey(name)) {
            members.remove("method");
        }
        return new AnnotationModel(metas, members, aliases);
    }

    /** An annotation on one of Spring's own annotation types, with {@code method} as its only member, if any. */
    private record BuiltIn(String typeName, Optional<JavaValue> method) implements JavaAnnotation {
        @Override
        public List<String> members() {
            return method.isPresent() ? List.of("method") : List.of();
        }

        @Override
        public Optional<JavaValue> value(String member) {
            return member.equals("method") ? method : Optional.empty();
        }

        @Override
        public Anchor anchor() {
            return Anchor.NONE;
        }

        @Override
        public Anchor anchor(String member) {
            return Anchor.NONE;
        }

        @Override
        public Anchor anchor(String member, int element) {
            return Anchor.NONE;
        }
    }
}
