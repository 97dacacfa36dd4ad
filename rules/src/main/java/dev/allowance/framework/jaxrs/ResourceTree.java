package dev.allowance.framework.jaxrs;

import dev.allowance.path.PathTemplate;
import dev.allowance.route.Framework;
import dev.allowance.route.ResourcePath;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.route.UnknownReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The served routes of a table as the tree that dispatchers walk (Jakarta REST 3.1 §3.7.2): root templates, below them
 * methods and locators by template, below locators the same again. Templates that differ in variable names only are one.
 *
 * @param application what comes before every root
 * @param roots without methods of their own; always with something below
 */
record ResourceTree(PathTemplate application, List<Branch> roots) {

    /**
     * A template on one level.
     *
     * @param path the template on its level, with a leading slash and none at the end
     * @param written the same, with the slash at the end that it is written with
     * @param full the template from the application's root
     * @param methods the routes of sub-resource methods with this template
     * @param below what the locator with this template leads to; for a root, its classes
     * @param shared whether each spelling of the template has methods here
     * @param certain whether a path tells where the levels above end: not after a variable that may hold a slash
     */
    record Branch(
            PathTemplate path,
            PathTemplate written,
            PathTemplate full,
            List<Route> methods,
            Optional<Node> below,
            boolean shared,
            boolean certain) {
        Branch {
            methods = List.copyOf(methods);
        }
    }

    /**
     * The resource classes at one place, merged.
     *
     * @param at the template of the place
     * @param methods the routes of methods without {@code @Path}
     * @param open whether there may be more than is known
     * @param shared whether each spelling of the template has methods here
     * @param certain as for the branch that leads here
     */
    record Node(
            PathTemplate at,
            List<Route> methods,
            List<Branch> branches,
            boolean open,
            boolean shared,
            boolean certain) {
        Node {
            methods = List.copyOf(methods);
            branches = List.copyOf(branches);
        }
    }

    private static final Pattern SLASH_HOLDER = Pattern.compile("[./]|\\[\\^|\\\\[SWDPxu0]");

    ResourceTree {
        roots = List.copyOf(roots);
    }

    /** The tree of a table's served JAX-RS routes. */
    static ResourceTree of(RouteTable table) {
        return of(table, ResourceTree::shape);
    }

    /** The same, but roots of which one is written with a slash at the end are two, as they are to CXF. */
    static ResourceTree bySpelling(RouteTable table) {
        return of(table, root -> shape(root) + (root.endsWithSlash() ? "/" : ""));
    }

    private static ResourceTree of(RouteTable table, Function<PathTemplate, String> key) {
        Map<String, List<Route>> byRoot = new TreeMap<>();
        for (Route route : table.served()) {
            if (route.role() == Role.SERVER && route.framework() == Framework.JAXRS) {
                byRoot.computeIfAbsent(key.apply(resource(route).root()), s -> new ArrayList<>())
                        .add(route);
            }
        }
        List<Branch> roots = new ArrayList<>();
        for (List<Route> routes : byRoot.values()) {
            ResourcePath path = resource(routes.get(0));
            Node node = node(List.of(path.application(), path.root()), routes, 0, true);
            roots.add(new Branch(
                    level(path.root()), written(path.root()), node.at(), List.of(), Optional.of(node), true, true));
        }
        PathTemplate application = table.served().stream()
                .flatMap(route -> route.resource().stream())
                .map(ResourcePath::application)
                .findFirst()
                .orElse(TemplateParts.EMPTY);
        return new ResourceTree(application, roots);
    }

    private static Node node(List<PathTemplate> prefix, List<Route> routes, int depth, boolean certain) {
        List<Route> methods = new ArrayList<>();
        boolean open = false;
        Map<String, List<Route>> branches = new TreeMap<>();
        for (Route route : routes) {
            Optional<PathTemplate> next = next(route, depth);
            if (next.isPresent()) {
                branches.computeIfAbsent(shape(next.get()), s -> new ArrayList<>())
                        .add(route);
            } else if (isUndecided(route)) {
                open = true;
            } else {
                methods.add(route);
            }
        }
        List<Branch> built = new ArrayList<>();
        boolean certainBelow = certain && !mayHoldSlash(prefix.get(prefix.size() - 1));
        for (List<Route> group : branches.values()) {
            built.add(branch(prefix, group, depth, certainBelow));
        }
        boolean shared = isShared(routes, methods, depth);
        return new Node(TemplateParts.join(prefix), methods, built, open, shared, certain);
    }

    private static Branch branch(List<PathTemplate> prefix, List<Route> routes, int depth, boolean certain) {
        PathTemplate path = next(routes.get(0), depth).orElseThrow();
        List<PathTemplate> here = new ArrayList<>(prefix);
        here.add(path);
        List<Route> methods = new ArrayList<>();
        List<Route> below = new ArrayList<>();
        for (Route route : routes) {
            (resource(route).locators().size() > depth ? below : methods).add(route);
        }
        Optional<Node> node = below.isEmpty() ? Optional.empty() : Optional.of(node(here, below, depth + 1, certain));
        boolean shared = isShared(routes, methods, depth + 1);
        return new Branch(level(path), written(path), TemplateParts.join(here), methods, node, shared, certain);
    }

    /** Whether each spelling of what the routes have in common is a spelling of one of the methods, too. */
    private static boolean isShared(List<Route> routes, List<Route> methods, int parts) {
        Set<List<PathTemplate>> spellings = new HashSet<>();
        methods.forEach(route -> spellings.add(spelling(route, parts)));
        return routes.stream().allMatch(route -> spellings.contains(spelling(route, parts)));
    }

    /** The root's template and that of each locator and, at last, method that follows: as many as told. */
    private static List<PathTemplate> spelling(Route route, int parts) {
        List<PathTemplate> spelling = new ArrayList<>(List.of(resource(route).root()));
        for (int depth = 0; depth < parts; depth++) {
            next(route, depth).ifPresent(spelling::add);
        }
        return spelling;
    }

    /** The template by which the route goes on from this depth; empty where it ends here. */
    static Optional<PathTemplate> next(Route route, int depth) {
        ResourcePath path = resource(route);
        return path.locators().size() > depth ? Optional.of(path.locators().get(depth)) : path.method();
    }

    static boolean isUndecided(Route route) {
        return route.methods().isUnknown()
                && route.unknown().filter(UnknownReason.CUSTOM_METHOD::equals).isEmpty();
    }

    private static boolean mayHoldSlash(PathTemplate part) {
        return !part.isResolved()
                || part.variables().stream()
                        .flatMap(variable -> variable.regex().stream())
                        .anyMatch(ResourceTree::mayHoldSlash);
    }

    /** Errs on the side of yes: what can hold no slash is a class of named characters, or the default expression. */
    static boolean mayHoldSlash(String regex) {
        return SLASH_HOLDER
                .matcher(regex.replace("[^/]", "").replace("\\.", ""))
                .find();
    }

    static ResourcePath resource(Route route) {
        return route.resource()
                .orElseGet(() -> new ResourcePath(TemplateParts.EMPTY, route.template(), List.of(), Optional.empty()));
    }

    private static PathTemplate level(PathTemplate part) {
        return TemplateParts.join(List.of(part));
    }

    private static PathTemplate written(PathTemplate part) {
        return part.endsWithSlash() ? TemplateParts.withSlash(level(part)) : level(part);
    }

    private static String shape(PathTemplate part) {
        return level(part).shape();
    }
}
