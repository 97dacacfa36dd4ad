package dev.allowance.framework.spring;

import dev.allowance.framework.TypeHierarchy.Ancestor;
import dev.allowance.framework.TypeHierarchy.Declaration;
import dev.allowance.framework.TypeHierarchy.Order;
import dev.allowance.framework.spring.SpringTypes.Mapped;
import dev.allowance.lang.JavaType;
import dev.allowance.route.Role;
import java.util.ArrayList;
import java.util.Comparator;
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
        List<Part> parts = new ArrayList<>();
        methods.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .map(types::get)
                .forEach(type -> {
                    if (SpringTypes.isInterface(type)) {
                        parts.addAll(ofInterface(type));
                    } else if (SpringTypes.isConcrete(type)) {
                        parts.add(ofConcrete(type));
                    } else if (subtypes(type).isEmpty()) {
                        parts.add(new Part(type, Role.ABSTRACT, methods.get(type.name()), true));
                    }
                });
        return parts;
    }

    private Part ofConcrete(JavaType type) {
        List<Mapped> mapped = methods.get(type.name());
        if (spring.isHandler(type)) {
            return new Part(type, Role.SERVER, mapped, true);
        }
        if (!spring.isComplete(type)) {
            return new Part(type, Role.SERVER, mapped, false);
        }
        boolean all = spring.isMappedClass(type);
        return new Part(
                type,
                Role.UNREGISTERED,
                mapped.stream().filter(m -> all || isOwn(m, type)).toList(),
                true);
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

    private List<Part> ofInterface(JavaType type) {
        List<Mapped> mapped = methods.get(type.name());
        if (isFeign(type)) {
            return List.of(new Part(type, Role.CLIENT, mapped, true));
        }
        Set<Object> accounted = new HashSet<>();
        subtypes(type)
                .forEach(subtype ->
                        accounted(subtype).forEach(m -> m.declarations().forEach(d -> accounted.add(identity(d)))));
        mapped = mapped.stream()
                .filter(m -> !accounted.contains(identity(m.source())))
                .toList();
        List<Mapped> clients = mapped.stream()
                .filter(m -> m.mapping().type().equals(SpringNames.HTTP_EXCHANGE))
                .toList();
        List<Mapped> others = mapped.stream().filter(m -> !clients.contains(m)).toList();
        List<Part> parts = new ArrayList<>();
        if (!clients.isEmpty()) {
            parts.add(new Part(type, Role.CLIENT, clients, true));
        }
        if (!others.isEmpty()) {
            parts.add(new Part(type, Role.INTERFACE, others, true));
        }
        return parts;
    }

    /** The methods through which a subtype accounts for those of its interfaces, be they mapped anew. */
    private List<Mapped> accounted(JavaType subtype) {
        if (SpringTypes.isInterface(subtype)) {
            return isFeign(subtype) ? List.of() : methods.get(subtype.name());
        }
        if (SpringTypes.isConcrete(subtype)) {
            return ofConcrete(subtype).methods();
        }
        return subtypes(subtype).isEmpty() ? methods.get(subtype.name()) : List.of();
    }

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

    private List<JavaType> subtypes(JavaType type) {
        return subtypes.getOrDefault(type.name(), List.of());
    }
}
