package dev.allowance.framework.jaxrs;

import dev.allowance.framework.TypeHierarchy;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.UnknownReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where sub-resource locators lead (Jakarta REST 3.1 §3.4.1). What counts at run time is the class of the object that is
 * returned, so an interface or abstract class tells only part of it.
 */
final class ResourceLocators {

    /**
     * What a return type tells.
     *
     * @param type the type to read as the sub-resource, if one is known
     * @param arguments what its type parameters stand for
     * @param open why there may be more below the locator than the type shows; empty where there is not
     */
    record Target(Optional<JavaType> type, Map<String, TypeUse> arguments, Optional<UnknownReason> open) {
        Target {
            arguments = Map.copyOf(arguments);
        }

        static Target undecided() {
            return new Target(Optional.empty(), Map.of(), Optional.of(UnknownReason.UNDECIDED_LOCATOR));
        }
    }

    /** Not those behind which anything may be: {@code Object}, {@code Class}, suppliers and promises. */
    private static final Pattern DATA =
            Pattern.compile("java\\.(lang\\.(String|Boolean|Byte|Character|Double|Float|Integer|Long|Number|Short|Void)"
                    + "|(io|math|net|nio|time)\\..*|util\\.[A-Z]\\w*)"
                    + "|(javax|jakarta)\\.ws\\.rs\\.core\\.(Response|StreamingOutput|GenericEntity)");

    /** Where classes may be models or handles of resources. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(java|javax|jakarta|io\\.smallrye|io\\.vertx|io\\.reactivex|reactor|org\\.glassfish|com\\.sun|org\\.jboss|org\\.apache\\.cxf)\\..*");

    private final List<JavaType> types;
    private final TypeIndex index;
    private final TypeHierarchy hierarchy;

    /**
     * @param types the types being read, among which implementations are looked for
     */
    ResourceLocators(List<JavaType> types, TypeIndex index, TypeHierarchy hierarchy) {
        this.types = List.copyOf(types);
        this.index = index;
        this.hierarchy = hierarchy;
    }

    /** Where a locator with this return type leads, type arguments put in. */
    Target target(TypeUse returned) {
        if (returned.is("java.lang.Class") && returned.arguments().size() == 1) {
            return target(returned.arguments().get(0));
        }
        return switch (returned.kind()) {
            case DECLARED -> declared(returned);
            case UNRESOLVED -> new Target(Optional.empty(), Map.of(), Optional.of(UnknownReason.UNRESOLVED_TYPE));
            case VARIABLE, WILDCARD ->
                returned.arguments().isEmpty()
                        ? Target.undecided()
                        : open(target(returned.arguments().get(0)));
            case PRIMITIVE, VOID, ARRAY -> Target.undecided();
        };
    }

    private Target declared(TypeUse returned) {
        if (returned.is("java.lang.Object") || returned.is("java.lang.Class")) {
            return Target.undecided();
        }
        Optional<JavaType> found = index.find(returned.name());
        if (found.isEmpty()) {
            return new Target(Optional.empty(), Map.of(), Optional.of(UnknownReason.UNRESOLVED_TYPE));
        }
        JavaType type = found.get();
        if (ResourceClass.isConcrete(type)) {
            return new Target(found, arguments(type, returned), Optional.empty());
        }
        // One visible implementation is what will be returned, as far as can be seen; another may still come from
        // elsewhere.
        List<JavaType> implementations = types.stream()
                .filter(ResourceClass::isConcrete)
                .filter(t -> hierarchy.isSubtype(t, type.name()))
                .toList();
        return implementations.size() == 1
                ? open(new Target(Optional.of(implementations.get(0)), Map.of(), Optional.empty()))
                : open(new Target(found, arguments(type, returned), Optional.empty()));
    }

    /**
     * Whether objects of this type are surely no resources: what the JDK defines, responses, and classes that neither have
     * resource methods nor, among the types being read, a subclass with some. Locators may return a {@code Class}, and
     * Jersey's may return a programmatic model.
     */
    boolean isData(TypeUse returned, Predicate<JavaType> isResource) {
        return switch (returned.kind()) {
            case PRIMITIVE, VOID, ARRAY -> true;
            case DECLARED ->
                DATA.matcher(returned.name()).matches()
                        || index.find(returned.name())
                                .filter(type -> isData(type, isResource))
                                .isPresent();
            case VARIABLE, WILDCARD, UNRESOLVED -> false;
        };
    }

    private boolean isData(JavaType type, Predicate<JavaType> isResource) {
        return ResourceClass.isConcrete(type)
                && !FOREIGN.matcher(type.name()).matches()
                && hierarchy.missing(type).isEmpty()
                && !isResource.test(type)
                && types.stream()
                        .filter(t -> hierarchy.isSubtype(t, type.name()))
                        .noneMatch(isResource);
    }

    private static Target open(Target target) {
        return new Target(
                target.type(),
                target.arguments(),
                target.open().or(() -> Optional.of(UnknownReason.UNDECIDED_LOCATOR)));
    }

    private static Map<String, TypeUse> arguments(JavaType type, TypeUse use) {
        Map<String, TypeUse> arguments = new HashMap<>();
        List<String> parameters = type.typeParameters();
        for (int i = 0;
                i < parameters.size() && parameters.size() == use.arguments().size();
                i++) {
            arguments.put(parameters.get(i), use.arguments().get(i));
        }
        return arguments;
    }
}
