package dev.allowance.framework;

import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The supertypes of types, and which methods override which, generics and narrowed overrides included (JLS §8.4.2,
 * §8.4.8). Remembers what it found: make one for each run of a reader. Supertypes that the index does not find are left out
 * and named by {@link #missing}.
 */
public final class TypeHierarchy {

    /** In which order supertypes are visited; each comes after the subtype through which it is reached. */
    public enum Order {
        /** Depth first, a type's interfaces before its superclass: Spring's {@code AnnotationsScanner}. */
        INTERFACES_FIRST,
        /** The chain of superclasses first, then every interface, those of the nearest class first: Jakarta REST 3.1 §3.6. */
        SUPERCLASSES_FIRST
    }

    /**
     * A type as a supertype of some type, or that type itself.
     *
     * @param type the declaration
     * @param arguments what its type parameters stand for, seen from that type; without those of a raw use
     */
    public record Ancestor(JavaType type, Map<String, TypeUse> arguments) {
        public Ancestor {
            arguments = Map.copyOf(arguments);
        }
    }

    /** One declaration of a method, seen from a type that declares or inherits it. */
    public record Declaration(JavaMethod method, Ancestor owner) {

        /** The parameter types, type arguments put in. */
        public List<TypeUse> parameterTypes() {
            List<TypeUse> types = new ArrayList<>();
            for (JavaParameter parameter : method.parameters()) {
                types.add(seen(parameter.type()));
            }
            return types;
        }

        /** The erased parameter types, type arguments put in: what tells overloads apart. */
        public List<String> erasedParameters() {
            List<String> erased = new ArrayList<>();
            for (TypeUse type : parameterTypes()) {
                erased.add(type.erasure());
            }
            return erased;
        }

        /** The return type, type arguments put in. */
        public TypeUse returnType() {
            return seen(method.returnType());
        }

        private TypeUse seen(TypeUse type) {
            Map<String, TypeUse> arguments = owner.arguments();
            if (!method.typeParameters().isEmpty()) {
                arguments = new HashMap<>(arguments);
                arguments.keySet().removeAll(method.typeParameters());
            }
            return resolve(type, arguments);
        }
    }

    /**
     * A method that a type has, by all its declarations in the type and its supertypes; never without one.
     *
     * @param declarations in the order asked for
     */
    public record Member(List<Declaration> declarations) {
        public Member {
            declarations = List.copyOf(declarations);
        }

        /** The simple name. */
        public String name() {
            return declarations.get(0).method().name();
        }
    }

    private static final String OBJECT = "java.lang.Object";

    private record Key(String type, Order order) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && order == key.order && type.equals(key.type);
        }

        @Override
        public int hashCode() {
            return type.hashCode();
        }
    }

    private final TypeIndex index;
    private final Map<Key, List<Ancestor>> ancestors = new HashMap<>();
    private final Map<Key, Map<List<String>, Member>> members = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    /** The hierarchy of the types that this index finds. */
    public TypeHierarchy(TypeIndex index) {
        this.index = index;
    }

    /** The type itself and then all its supertypes, each once, {@code Object} left out. */
    public List<Ancestor> ancestors(JavaType type, Order order) {
        Key key = new Key(type.name(), order);
        List<Ancestor> known = ancestors.get(key);
        if (known == null) {
            Map<String, Ancestor> found = new LinkedHashMap<>();
            Ancestor self = new Ancestor(type, Map.of());
            if (order == Order.INTERFACES_FIRST) {
                depthFirst(self, found);
            } else {
                chain(self).forEach(ancestor -> found.put(ancestor.type().name(), ancestor));
                chain(self).forEach(ancestor -> interfaces(ancestor, found));
            }
            known = List.copyOf(found.values());
            ancestors.put(key, known);
        }
        return known;
    }

    /** The type itself and then its superclasses, nearest first, {@code Object} left out. */
    public List<Ancestor> superclasses(JavaType type) {
        return chain(new Ancestor(type, Map.of()));
    }

    /** Whether the type is the named one or has it among its supertypes, {@code Object} and missing types included. */
    public boolean isSubtype(JavaType type, String canonicalName) {
        return supertypeNames(type).contains(canonicalName);
    }

    /** The names of those supertypes, direct or not, that the index does not find; {@code ?} for an unresolved superclass. */
    public Set<String> missing(JavaType type) {
        Set<String> missing = new LinkedHashSet<>();
        supertypeNames(type).stream()
                .filter(name -> index.find(name).isEmpty())
                .filter(name -> !name.equals(OBJECT))
                .forEach(missing::add);
        boolean unresolved = ancestors(type, Order.INTERFACES_FIRST).stream()
                .map(Ancestor::type)
                .anyMatch(t -> t.kind() == JavaType.Kind.CLASS && t.superclass().isEmpty());
        if (unresolved) {
            missing.add("?");
        }
        return missing;
    }

    /**
     * The methods that the type declares or inherits, each once with all its declarations; private ones of supertypes too,
     * each for itself since they override nothing. In the order of the first declaration.
     */
    public List<Member> members(JavaType type, Order order) {
        return List.copyOf(bySignature(type, order).values());
    }

    private Map<List<String>, Member> bySignature(JavaType type, Order order) {
        Key key = new Key(type.name(), order);
        Map<List<String>, Member> known = members.get(key);
        if (known == null) {
            Map<List<String>, List<Declaration>> bySignature = new LinkedHashMap<>();
            for (Ancestor ancestor : ancestors(type, order)) {
                for (JavaMethod method : ancestor.type().methods()) {
                    Declaration declaration = new Declaration(method, ancestor);
                    bySignature
                            .computeIfAbsent(signature(declaration), s -> new ArrayList<>())
                            .add(declaration);
                }
            }
            Map<List<String>, Member> found = new LinkedHashMap<>();
            bySignature.forEach((signature, declarations) -> found.put(signature, new Member(declarations)));
            known = found;
            members.put(key, known);
        }
        return known;
    }

    /**
     * The declaration that runs when the member is called on an object of the class it was asked for: that of the nearest
     * class, else that of the most specific interface (JLS §8.4.8). It may be abstract.
     */
    public Declaration implementation(Member member) {
        Optional<Declaration> nearest = Optional.empty();
        for (Declaration declaration : member.declarations()) {
            if (nearest.isEmpty() || overrides(declaration, nearest.get())) {
                nearest = Optional.of(declaration);
            }
        }
        return nearest.orElseThrow();
    }

    /** What the method's own type, as against the handler's, makes of it: the method itself and then what it overrides. */
    public List<Declaration> overridden(JavaMethod method, Order order) {
        Declaration self = new Declaration(method, new Ancestor(method.owner(), Map.of()));
        Member member = bySignature(method.owner(), order).get(signature(self));
        return member == null ? List.of(self) : member.declarations();
    }

    private boolean overrides(Declaration one, Declaration other) {
        boolean oneInClass = isClass(one.owner().type());
        boolean otherInClass = isClass(other.owner().type());
        if (oneInClass != otherInClass) {
            return oneInClass;
        }
        return !one.owner().type().name().equals(other.owner().type().name())
                && isSubtype(one.owner().type(), other.owner().type().name());
    }

    private static boolean isClass(JavaType type) {
        return type.kind() != JavaType.Kind.INTERFACE && type.kind() != JavaType.Kind.ANNOTATION;
    }

    private static List<String> signature(Declaration declaration) {
        List<String> signature = new ArrayList<>();
        boolean own = declaration.method().modifiers().contains("private");
        signature.add(own ? declaration.owner().type().name() : "");
        signature.add(declaration.method().name());
        signature.addAll(declaration.erasedParameters());
        return signature;
    }

    private void depthFirst(Ancestor ancestor, Map<String, Ancestor> found) {
        if (found.putIfAbsent(ancestor.type().name(), ancestor) != null) {
            return;
        }
        ancestor.type().interfaces().forEach(use -> above(ancestor, use).ifPresent(next -> depthFirst(next, found)));
        ancestor.type()
                .superclass()
                .flatMap(use -> above(ancestor, use))
                .ifPresent(superclass -> depthFirst(superclass, found));
    }

    private void interfaces(Ancestor ancestor, Map<String, Ancestor> found) {
        for (TypeUse use : ancestor.type().interfaces()) {
            above(ancestor, use).ifPresent(next -> {
                if (found.putIfAbsent(next.type().name(), next) == null) {
                    interfaces(next, found);
                }
            });
        }
    }

    private List<Ancestor> chain(Ancestor start) {
        Map<String, Ancestor> chain = new LinkedHashMap<>();
        Optional<Ancestor> next = Optional.of(start);
        while (next.isPresent() && chain.putIfAbsent(next.get().type().name(), next.get()) == null) {
            Ancestor current = next.get();
            next = current.type().superclass().flatMap(use -> above(current, use));
        }
        return List.copyOf(chain.values());
    }

    private Optional<Ancestor> above(Ancestor ancestor, TypeUse use) {
        if (use.kind() != TypeUse.Kind.DECLARED || use.is(OBJECT)) {
            return Optional.empty();
        }
        return index.find(use.name()).map(type -> {
            Map<String, TypeUse> arguments = new HashMap<>();
            List<String> parameters = type.typeParameters();
            if (parameters.size() == use.arguments().size()) {
                for (int i = 0; i < parameters.size(); i++) {
                    arguments.put(parameters.get(i), resolve(use.arguments().get(i), ancestor.arguments()));
                }
            }
            return new Ancestor(type, arguments);
        });
    }

    /** The names of the type and all its supertypes, {@code Object} and missing types included. */
    public Set<String> supertypeNames(JavaType type) {
        Set<String> known = names.get(type.name());
        if (known == null) {
            known = new LinkedHashSet<>();
            for (Ancestor ancestor : ancestors(type, Order.INTERFACES_FIRST)) {
                known.add(ancestor.type().name());
                ancestor.type().superclass().map(TypeUse::name).ifPresent(known::add);
                ancestor.type().interfaces().stream().map(TypeUse::name).forEach(known::add);
            }
            known.add(OBJECT);
            names.put(type.name(), known);
        }
        return known;
    }

    /** Unlike {@link TypeUse#substitute}, also within the bound of a variable that stays, since it decides the erasure. */
    private static TypeUse resolve(TypeUse type, Map<String, TypeUse> arguments) {
        if (type.kind() == TypeUse.Kind.VARIABLE && arguments.containsKey(type.name())) {
            return arguments.get(type.name());
        }
        if (type.arguments().isEmpty() || arguments.isEmpty()) {
            return type;
        }
        List<TypeUse> resolved = new ArrayList<>();
        for (TypeUse argument : type.arguments()) {
            resolved.add(resolve(argument, arguments));
        }
        return new TypeUse(type.kind(), type.name(), resolved);
    }
}
