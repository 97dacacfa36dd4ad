package dev.allowance.framework.jaxrs;

import dev.allowance.framework.TypeHierarchy;
import dev.allowance.framework.TypeHierarchy.Declaration;
import dev.allowance.framework.TypeHierarchy.Order;
import dev.allowance.framework.jaxrs.ResourceLocators.Target;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.Handler;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.ResourceFacts;
import dev.allowance.route.ResourceFacts.Replaced;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Walks from a resource class through its locators to all methods below, and remembers what it has met. */
final class ResourceWalk {

    /** Enough for any real API; keeps classes that refer to each other in all orders from being multiplied out. */
    private static final int MAX_LOCATORS = 6;

    private static final int MAX_VISITS = 2_000;

    /**
     * Where a walk stands.
     *
     * @param nearestPath the innermost {@code @Path} so far
     * @param bound what the classes and locators so far take from the request
     * @param above the types on the way, to which a locator must not lead back
     * @param unknown holds for all routes below
     */
    record Place(
            Role role,
            TemplateParts parts,
            Optional<JavaAnnotation> nearestPath,
            List<HandlerParameter> bound,
            List<String> above,
            Optional<UnknownReason> unknown) {

        Place {
            bound = List.copyOf(bound);
            above = List.copyOf(above);
        }

        /** Before any class: a root resource's path and role, or neither. */
        static Place start(Role role, TemplateParts parts, ResourceClass resource, Optional<UnknownReason> unknown) {
            return new Place(role, parts, resource.path(), List.of(), List.of(), unknown.or(parts::unknown));
        }

        Place with(Role other) {
            return new Place(other, parts, nearestPath, bound, above, unknown);
        }

        private Place in(JavaType type, List<HandlerParameter> taken) {
            return new Place(
                    role,
                    parts,
                    nearestPath,
                    Stream.concat(bound.stream(), taken.stream()).toList(),
                    Stream.concat(above.stream(), Stream.of(type.name())).toList(),
                    unknown);
        }

        private Place through(JavaAnnotation path, List<HandlerParameter> taken) {
            TemplateParts further = parts.locator(path);
            List<HandlerParameter> here = taken.stream()
                    .map(p -> new HandlerParameter(p.kind(), p.name(), p.required(), p.type(), false, p.anchor()))
                    .toList();
            return new Place(
                    role,
                    further,
                    Optional.of(path),
                    Stream.concat(bound.stream(), here.stream()).toList(),
                    above,
                    unknown.or(further::unknown));
        }
    }

    private final TypeHierarchy hierarchy;
    private final Designators designators;
    private final ResourceLocators locators;
    private final RequestParameters parameters;
    private final MethodRoutes methods;
    private final Map<String, ResourceClass> classes = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final Set<String> located = new HashSet<>();
    private final Set<String> declarations = new HashSet<>();
    private boolean anythingLocated;
    private int visits;

    ResourceWalk(List<JavaType> types, TypeIndex index, TypeHierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.designators = new Designators(index);
        this.locators = new ResourceLocators(types, index, hierarchy);
        this.parameters = new RequestParameters(index, hierarchy);
        this.methods = new MethodRoutes(new DeclaredFacts(index, parameters));
    }

    /** The type as a resource. */
    ResourceClass resource(JavaType type) {
        return classes.computeIfAbsent(type.name(), name -> ResourceClass.of(type, hierarchy, designators));
    }

    /** The routes of the class and of all that its locators lead to. */
    List<Route> routes(ResourceClass resource, Place place) {
        List<Route> routes = new ArrayList<>();
        visits = 0;
        visit(resource, Map.of(), place, routes);
        return routes;
    }

    /**
     * The routes of one method alone.
     *
     * @param replaced the override that keeps it from being served
     */
    List<Route> routes(ResourceClass resource, ResourceMethod method, Place place, Optional<Replaced> replaced) {
        List<Route> routes = new ArrayList<>();
        visits = 0;
        Place inside = place.in(resource.type(), parameters.ofClass(resource.type()));
        method(resource, method, Map.of(), inside, replaced, routes);
        return routes;
    }

    /** Whether a walk has come through the type. */
    boolean hasVisited(JavaType type) {
        return visited.contains(type.name());
    }

    /** Whether a walk has come through the type or one of its subtypes. */
    boolean hasVisitedBelow(JavaType type, List<JavaType> types) {
        return types.stream().anyMatch(t -> hasVisited(t) && hierarchy.isSubtype(t, type.name()));
    }

    /** Whether a locator's declared type allows for the class: it may be what is returned at run time. */
    boolean mayBeLocated(JavaType type) {
        return anythingLocated || located.stream().anyMatch(name -> hierarchy.isSubtype(type, name));
    }

    /** The method of this type that overrides the other one, with annotations that take the place of its annotations. */
    Optional<Replaced> replacing(JavaType type, JavaMethod overridden) {
        return hierarchy.members(type, Order.SUPERCLASSES_FIRST).stream()
                .filter(member -> member.declarations().stream()
                        .anyMatch(declaration -> key(declaration.method()).equals(key(overridden))))
                .flatMap(member -> member.declarations().stream())
                .map(Declaration::method)
                .filter(method -> JaxRsNames.isAnnotated(method, designators))
                .findFirst()
                .filter(method -> !key(method).equals(key(overridden)))
                .flatMap(ResourceWalk::replacing);
    }

    private static Optional<Replaced> replacing(JavaMethod method) {
        Handler handler = new Handler(
                method.owner().name(),
                method.name(),
                method.parameters().stream()
                        .map(parameter -> parameter.type().erasure())
                        .toList());
        return Stream.concat(
                        method.annotations().stream(),
                        method.parameters().stream().flatMap(parameter -> parameter.annotations().stream()))
                .filter(JaxRsNames::isStandard)
                .findFirst()
                .map(annotation -> new Replaced(
                        handler,
                        "@" + JaxRsNames.simpleName(annotation.typeName()),
                        method.annotations().contains(annotation),
                        method.anchor()));
    }

    /** Whether a route stands for this declaration. */
    boolean accounts(JavaMethod method) {
        return declarations.contains(key(method));
    }

    private void visit(ResourceClass resource, Map<String, TypeUse> arguments, Place place, List<Route> routes) {
        visits++;
        visited.add(resource.type().name());
        Place inside = place.in(resource.type(), parameters.ofClass(resource.type()));
        for (ResourceMethod method : resource.methods()) {
            method(resource, method, arguments, inside, Optional.empty(), routes);
        }
    }

    private void method(
            ResourceClass resource,
            ResourceMethod method,
            Map<String, TypeUse> arguments,
            Place place,
            Optional<Replaced> replaced,
            List<Route> routes) {
        // An override that is a resource method by itself stands for what it overrides, too.
        method.member().declarations().forEach(declaration -> declarations.add(key(declaration.method())));
        Place here = method.isPublic() ? place : place.with(Role.UNREGISTERED);
        if (method.isLocator()) {
            locator(resource, method, arguments, here, replaced, routes);
        } else {
            routes.addAll(methods.of(resource, method, here, new ResourceFacts(false, replaced)));
        }
    }

    private void locator(
            ResourceClass resource,
            ResourceMethod method,
            Map<String, TypeUse> arguments,
            Place place,
            Optional<Replaced> replaced,
            List<Route> routes) {
        Place below = place.through(method.path().orElseThrow(), parameters.ofMethod(method));
        TypeUse returned = method.runs().returnType().substitute(arguments);
        Target target = locators.target(returned);
        Optional<UnknownReason> open = target.open();
        if (target.type().isEmpty()) {
            anythingLocated = true;
        }
        if (target.type().isPresent()) {
            JavaType type = target.type().get();
            located.add(type.name());
            int before = routes.size();
            if (place.above().contains(type.name()) || place.above().size() > MAX_LOCATORS || visits > MAX_VISITS) {
                open = Optional.of(UnknownReason.RECURSIVE_LOCATOR);
            } else {
                visit(resource(type), target.arguments(), below, routes);
            }
            if (routes.size() == before) {
                // Not a resource as declared: what is returned may be an instance of a subclass that is one.
                open = open.or(() -> Optional.of(UnknownReason.UNDECIDED_LOCATOR));
            }
        }
        ResourceFacts told = new ResourceFacts(locators.isData(returned, this::isResource), replaced);
        open.ifPresent(reason -> routes.add(methods.undecided(resource, method, below, reason, told)));
    }

    private boolean isResource(JavaType type) {
        return resource(type).path().isPresent() || !resource(type).methods().isEmpty();
    }

    private static String key(JavaMethod method) {
        StringBuilder key = new StringBuilder(method.owner().name()).append('#').append(method.name());
        for (JavaParameter parameter : method.parameters()) {
            key.append(',').append(parameter.type().erasure());
        }
        return key.toString();
    }
}
