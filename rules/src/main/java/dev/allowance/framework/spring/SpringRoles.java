package dev.allowance.framework.spring;

import dev.allowance.framework.TypeHierarchy.Ancestor;
import dev.allowance.framework.TypeHierarchy.Declaration;
import dev.allowance.framework.TypeHierarchy.Order;
import dev.allowance.framework.spring.SpringTypes.Mapped;
import dev.allowance.lang.JavaType;
import dev.allowance.route.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Through which types the mapped methods are accounted for, and in which role: each method through the handlers that have
 * it, and only if there is none through what declares it.
 */
final class SpringRoles {

    /**
     * The methods that are accounted for through one type.
     *
     * @param certain false where it depends on a missing type whether the type is a handler
     */
    record Part(JavaType type, Role role, List<Mapped> methods, boolean certain) {}

    private final SpringTypes spring;
    private final Map<String, JavaType> types = new TreeMap<>();
    private final Map<String, List<JavaType>> subtypes = new HashMap<>();
    private final Map<String, List<Mapped>> methods = new HashMap<>();

    /** The roles of these types. */
    SpringRoles(SpringTypes spring, List<JavaType> types) {
        this.spring = spring;
        types.forEach(type -> this.types.put(type.name(), type));
        for (JavaType type : this.types.values()) {
            if (type.kind() == JavaType.Kind.ANNOTATION) {
                continue;
            }
            List<Mapped> mapped = spring.mappedMethods(type);
            if (!mapped.isEmpty()) {
                methods.put(type.name(), mapped);
                for (Ancestor ancestor : spring.hierarchy().ancestors(type, Order.INTERFACES_FIRST)) {
                    if (!ancestor.type().name().equals(type.name())) {
                        subtypes.computeIfAbsent(ancestor.type().name(), name -> new ArrayList<>())
                                .add(type);
                    }
                }
            }
        }
    }

    /** All parts, by the name of their type. */
    List<Part> parts() {
        return methods.keySet().stream()
                .sorted()
                .map(types::get)
                .flatMap(type -> parts(type).stream())
                .filter(part -> !part.methods().isEmpty())
                .toList();
    }

    private List<Part> parts(JavaType type) {
        if (SpringTypes.isConcrete(type) && isServed(type)) {
            return List.of(new Part(type, Role.SERVER, claimed(type), spring.isHandler(type)));
        }
        if (isFeign(type)) {
            return List.of(new Part(type, Role.CLIENT, methods.get(type.name()), true));
        }
        List<Mapped> open = new ArrayList<>(claimed(type));
        Set<Object> accounted = new HashSet<>();
        for (JavaType subtype : subtypes.getOrDefault(type.name(), List.of())) {
            claimed(subtype).forEach(m -> m.declarations().forEach(d -> accounted.add(identity(d))));
        }
        open.removeIf(m -> accounted.contains(identity(m.source())));
        if (SpringTypes.isConcrete(type)) {
            return List.of(new Part(type, Role.UNREGISTERED, open, true));
        }
        if (!SpringTypes.isInterface(type)) {
            return List.of(new Part(type, Role.ABSTRACT, open, true));
        }
        List<Mapped> clients = open.stream()
                .filter(m -> m.mapping().type().equals(SpringNames.HTTP_EXCHANGE))
                .toList();
        open.removeAll(clients);
        return List.of(new Part(type, Role.CLIENT, clients, true), new Part(type, Role.INTERFACE, open, true));
    }

    /** A handler, or what may be one. */
    private boolean isServed(JavaType type) {
        return spring.isHandler(type) || !spring.isComplete(type);
    }

    /** The methods for which a type answers, itself or through its subtypes, so that its supertypes need not. */
    private List<Mapped> claimed(JavaType type) {
        List<Mapped> all = methods.get(type.name());
        if (isFeign(type)) {
            return List.of();
        }
        if (!SpringTypes.isConcrete(type) || isServed(type) || spring.isMappedClass(type)) {
            return all;
        }
        return all.stream().filter(m -> isOwn(m, type)).toList();
    }

    /**
     * Whether a class that is no handler answers for the mapping itself. An interface answers for its own (a client's
     * fallback is no failed controller), and so does a concrete superclass that is read by itself.
     */
    private boolean isOwn(Mapped mapped, JavaType type) {
        JavaType source = mapped.source().owner().type();
        if (source.name().equals(type.name())) {
            return true;
        }
        return !SpringTypes.isInterface(source)
                && !(SpringTypes.isConcrete(source) && types.containsKey(source.name()));
    }

    /** Tells declarations apart whatever type they are seen from. */
    private static Object identity(Declaration declaration) {
        return List.of(
                declaration.owner().type().name(),
                declaration.method().name(),
                declaration.method().parameters().stream()
                        .map(parameter -> parameter.type().erasure())
                        .toList());
    }

    private boolean isFeign(JavaType type) {
        return spring.annotations()
                .first(type.annotations(), Set.of(SpringNames.FEIGN_CLIENT))
                .isPresent();
    }
}
