package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Deployment;
import dev.allowance.framework.ReaderOptions;
import dev.allowance.framework.RouteReader;
import dev.allowance.framework.TypeHierarchy;
import dev.allowance.framework.jaxrs.ResourceWalk.Place;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeIndex;
import dev.allowance.route.Framework;
import dev.allowance.route.ResourceFacts.Replaced;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.UnknownReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads {@code javax.ws.rs} and {@code jakarta.ws.rs} annotations (Jakarta REST 3.1 §3.1 to §3.6) as Jersey, RESTEasy and
 * CXF do; where they leave the specification, they win. Quarkus merges the annotations of an override with the inherited
 * ones, which this reader does not.
 *
 * <p>One {@code @ApplicationPath} among the types is put before every template. Where there are several, which application
 * has which class is only said in their code, so none of the paths is used; a configured base path replaces them.
 */
public final class JaxRsRouteReader implements RouteReader {

    @Override
    public Framework framework() {
        return Framework.JAXRS;
    }

    @Override
    public List<Route> read(List<JavaType> types, TypeIndex index, ReaderOptions options) {
        if (!JaxRsNames.mayBeUsed(types, index)) {
            return List.of();
        }
        TreeMap<String, JavaType> byName = types.stream()
                .collect(Collectors.toMap(JavaType::name, type -> type, (one, same) -> one, TreeMap::new));
        List<JavaType> sorted = List.copyOf(byName.values());
        return new Run(sorted, index, application(sorted, options)).routes();
    }

    private static String application(List<JavaType> types, ReaderOptions options) {
        Deployment deployment = options.deployment();
        String path = options.basePath();
        if (path.isEmpty()) {
            path = deployment
                    .servletMapping()
                    .or(() -> deployment.application().filter(given -> !hasApplicationPath(types)))
                    .orElseGet(() -> applicationPath(types));
        }
        String mount = deployment.mount(Framework.JAXRS);
        return mount.isEmpty() || path.isEmpty() || path.startsWith("/") ? mount + path : mount + "/" + path;
    }

    private static boolean hasApplicationPath(List<JavaType> types) {
        return types.stream()
                .anyMatch(type ->
                        JaxRsNames.find(type.annotations(), "ApplicationPath").isPresent());
    }

    private static String applicationPath(List<JavaType> types) {
        TreeSet<String> paths = new TreeSet<>();
        for (JavaType type : types) {
            JaxRsNames.find(type.annotations(), "ApplicationPath")
                    .map(JaxRsRouteReader::applicationPath)
                    .ifPresent(paths::add);
        }
        return paths.size() == 1 ? paths.first() : "";
    }

    /** The implementations tolerate the star of a servlet mapping at the end. */
    private static String applicationPath(JavaAnnotation annotation) {
        Optional<JavaValue> value = annotation.value("value");
        String text = value.isPresent() && value.get() instanceof JavaValue.Text given
                ? given.value()
                : TemplateParts.UNKNOWN_PART;
        return text.endsWith("/*") ? text.substring(0, text.length() - 2) : text;
    }

    /** From what is surely served down to what nobody seems to serve. */
    private static final class Run {

        private final List<JavaType> types;
        private final TypeHierarchy hierarchy;
        private final ResourceWalk walk;
        private final String application;
        private final Set<Route> routes = new LinkedHashSet<>();
        /** The types by the names of themselves and their supertypes, each list in the order of the types. */
        private final Map<String, List<JavaType>> subtypes = new HashMap<>();

        Run(List<JavaType> types, TypeIndex index, String application) {
            this.types = types;
            this.hierarchy = new TypeHierarchy(index);
            this.walk = new ResourceWalk(types, index, hierarchy);
            this.application = application;
            for (JavaType type : types) {
                for (String name : hierarchy.supertypeNames(type)) {
                    subtypes.computeIfAbsent(name, above -> new ArrayList<>()).add(type);
                }
            }
        }

        List<Route> routes() {
            List<ResourceClass> resources = types.stream()
                    .filter(type -> type.kind() != JavaType.Kind.ANNOTATION)
                    .map(walk::resource)
                    .filter(resource -> !resource.methods().isEmpty())
                    .toList();
            resources.stream()
                    .filter(resource -> role(resource) == Role.SERVER)
                    .sorted(Comparator.comparing(resource -> !ownPath(resource)))
                    .forEach(this::root);
            resources.stream()
                    .filter(resource -> isDeclaredForOthers(role(resource)))
                    .filter(resource -> !isReadThroughSubtype(resource))
                    .forEach(this::root);
            resources.stream().filter(this::isStray).forEach(this::root);
            resources.forEach(this::remainder);
            return List.copyOf(routes);
        }

        private static boolean ownPath(ResourceClass resource) {
            return resource.declaring().name().equals(resource.type().name());
        }

        private static boolean isDeclaredForOthers(Role role) {
            return role == Role.INTERFACE || role == Role.ABSTRACT || role == Role.CLIENT;
        }

        /** What the routes of a resource class are for, as far as the class alone tells. */
        private static Role role(ResourceClass resource) {
            if (ResourceClass.isClient(resource.type()) || ResourceClass.isClient(resource.declaring())) {
                return Role.CLIENT;
            }
            if (resource.path().isEmpty()) {
                return Role.UNREACHED;
            }
            if (resource.isConcrete()) {
                return Role.SERVER;
            }
            return resource.type().kind() == JavaType.Kind.INTERFACE ? Role.INTERFACE : Role.ABSTRACT;
        }

        private void root(ResourceClass resource) {
            List<Route> found = walk.routes(resource, start(resource));
            if (resource.isConcrete() && !ownPath(resource) && ResourceClass.isConcrete(resource.declaring())) {
                // The subclass of a root resource is registered in its place or not at all: only what it adds is new.
                found = found.stream().filter(route -> !isServed(route)).toList();
            }
            routes.addAll(found);
        }

        private boolean isServed(Route route) {
            return routes.stream()
                    .anyMatch(other -> other.methods().equals(route.methods())
                            && other.template().equals(route.template())
                            && other.conditions().equals(route.conditions()));
        }

        /** Whether another type says more about the routes: a class that implements them, a narrower interface. */
        private boolean isReadThroughSubtype(ResourceClass resource) {
            String name = resource.type().name();
            return subtypes.getOrDefault(name, List.of()).stream()
                    .filter(type -> !type.name().equals(name))
                    .map(walk::resource)
                    .map(Run::role)
                    .anyMatch(role -> role != Role.CLIENT && role != Role.UNREACHED);
        }

        /** A class without path that no locator leads to, and that no such class extends. */
        private boolean isStray(ResourceClass resource) {
            return role(resource) == Role.UNREACHED
                    && resource.isConcrete()
                    && !walk.hasVisitedBelow(
                            resource.type(),
                            subtypes.getOrDefault(resource.type().name(), List.of()))
                    && !walk.mayBeLocated(resource.type());
        }

        /** Declarations that no route stands for yet: overridden ones whose annotations are lost, unreached ones. */
        private void remainder(ResourceClass resource) {
            for (ResourceMethod method : resource.methods()) {
                boolean own = method.runs()
                        .method()
                        .owner()
                        .name()
                        .equals(resource.type().name());
                if (own && !walk.accounts(method.annotated().method())) {
                    routes.addAll(walk.routes(resource, method, start(resource), replaced(resource, method)));
                }
            }
        }

        /** The override in a class that is served which has annotations, but nothing that makes it a resource method. */
        private Optional<Replaced> replaced(ResourceClass resource, ResourceMethod method) {
            JavaMethod lost = method.annotated().method();
            return subtypes.getOrDefault(resource.type().name(), List.of()).stream()
                    .filter(type -> role(walk.resource(type)) == Role.SERVER)
                    .flatMap(type -> walk.replacing(type, lost).stream())
                    .findFirst();
        }

        private Place start(ResourceClass resource) {
            Role role = role(resource);
            boolean open = role == Role.UNREACHED && walk.mayBeLocated(resource.type());
            return Place.start(
                    role,
                    TemplateParts.root(role == Role.UNREACHED ? "" : application, resource.path()),
                    resource,
                    open ? Optional.of(UnknownReason.UNDECIDED_LOCATOR) : Optional.empty());
        }
    }
}
