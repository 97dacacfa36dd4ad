package dev.allowance.naming;

import dev.allowance.path.PathSyntax;
import dev.allowance.path.Segment;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The designed routes of a table as a tree of resources, one tree for each framework. Routes with an unresolved template are
 * not in it; they only count where the question is whether something may be answered after all. Built in time linear in
 * the table.
 */
public final class ResourceTree {

    static final String VARIABLE = "{}";
    private static final String CATCH_ALL = "{*}";
    /** Stands for a slash at the end in what is known of an unresolved template; no key has one. */
    private static final String SLASH = "/";

    /** A class of characters that has no slash, though a dot. */
    private static final Pattern CHARACTERS =
            Pattern.compile("\\[(?:[a-z]-[a-z]|[A-Z]-[A-Z]|0-9|\\\\[-wd]|[\\w.@:+]|-(?=]))+]");

    private final Map<Framework, Resource> roots = new EnumMap<>(Framework.class);
    private final List<Resource> resources = new ArrayList<>();
    private final Map<Route, Resource> byRoute = new IdentityHashMap<>();
    private final Set<Unresolved> unresolved = new HashSet<>();
    private final Map<String, Phrase> phrases = new HashMap<>();

    private ResourceTree() {}

    /** What is known of an unresolved template: the segments before and after what is not. */
    private record Unresolved(List<String> before, List<String> after) {}

    /** The tree of a table. */
    public static ResourceTree of(RouteTable table) {
        ResourceTree tree = new ResourceTree();
        for (Route route : table.designed()) {
            if (route.template().isResolved()) {
                tree.add(route);
            } else {
                tree.unresolved.add(unresolved(route));
            }
        }
        return tree;
    }

    /** Every resource that has a route, in the order of the table. */
    public List<Resource> resources() {
        return List.copyOf(resources);
    }

    /** Where the route is; empty if its template is unresolved or its role makes it none of the design. */
    public Optional<Resource> at(Route route) {
        return Optional.ofNullable(byRoute.get(route));
    }

    /** All resources of a tree, those without routes included, parents first. */
    public List<Resource> everywhere() {
        List<Resource> found = new ArrayList<>(roots.values());
        for (int i = 0; i < found.size(); i++) {
            found.addAll(found.get(i).children());
        }
        return found;
    }

    /**
     * Whether a request with this method to the resource may find a handler: there, on a template or wildcard that covers it,
     * below an undecided sub-resource locator, or on a route whose template cannot be resolved. False is certain.
     */
    public boolean mayAnswer(Resource resource, String method) {
        List<String> keys = resource.keys();
        boolean slash = resource.routes().stream().anyMatch(ResourceTree::endsInSlash);
        return mayBeUnresolved(keys)
                || slash
                        && mayBeUnresolved(
                                Stream.concat(keys.stream(), Stream.of(SLASH)).toList())
                || roots.values().stream().anyMatch(root -> mayAnswer(root, keys, method));
    }

    private boolean mayBeUnresolved(List<String> keys) {
        for (int to = 0; !unresolved.isEmpty() && to <= keys.size(); to++) {
            for (int from = to; from <= keys.size(); from++) {
                if (unresolved.contains(new Unresolved(keys.subList(0, to), keys.subList(from, keys.size())))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayAnswer(Resource root, List<String> keys, String method) {
        Set<Resource> reached = Set.of(root);
        for (String key : keys) {
            Set<Resource> next = new HashSet<>();
            for (Resource resource : reached) {
                if (resource.methods().isUnknown() || answersAnythingBelow(resource, method)) {
                    return true;
                }
                resource.child(key).ifPresent(next::add);
                resource.child(VARIABLE)
                        .filter(variable -> key.contains("{") || variable.mayHold(key))
                        .ifPresent(next::add);
                if (!key.contains("{")) {
                    next.addAll(resource.patterns());
                }
            }
            reached = next;
        }
        return reached.stream()
                .anyMatch(resource -> resource.methods().isUnknown()
                        || resource.methods().contains(method)
                        || answersAnythingBelow(resource, method));
    }

    private static boolean answersAnythingBelow(Resource resource, String method) {
        return resource.child(CATCH_ALL)
                .filter(rest -> rest.methods().isUnknown()
                        || rest.methods().contains(method)
                        || !rest.children().isEmpty())
                .isPresent();
    }

    private void add(Route route) {
        Resource resource = roots.computeIfAbsent(route.framework(), Resource::new);
        for (Segment segment : route.template().segments()) {
            resource = resource.child(key(segment, route.framework().syntax()), segment, phrases);
        }
        if (resource.routes().isEmpty()) {
            resources.add(resource);
        }
        resource.add(route);
        byRoute.put(route, resource);
    }

    private static Unresolved unresolved(Route route) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        boolean met = false;
        for (Segment segment : route.template().segments()) {
            if (segment instanceof Segment.Mixed mixed
                    && mixed.parts().stream().anyMatch(part -> part instanceof Segment.Unresolved)) {
                met = true;
                after.clear();
            } else {
                (met ? after : before).add(key(segment, route.framework().syntax()));
            }
        }
        if (endsInSlash(route)) {
            after.add(SLASH);
        }
        return new Unresolved(before, after);
    }

    /** Whether only paths with a slash at their end match: there is no such template in JAX-RS. */
    private static boolean endsInSlash(Route route) {
        String text = route.template().toString();
        return route.framework().syntax() != PathSyntax.JAXRS && text.length() > 1 && text.endsWith("/");
    }

    static String literalKey(String text) {
        return text.replace("{", "%7B");
    }

    /** What makes two segments the same place in the tree: literal text, or the kind of the template. */
    public static String key(Segment segment, PathSyntax syntax) {
        if (segment instanceof Segment.Literal literal) {
            return literalKey(literal.text());
        }
        if (segment instanceof Segment.CatchAll) {
            return CATCH_ALL;
        }
        Optional<Segment.Variable> variable = segment.soleVariable();
        if (variable.isPresent()) {
            return mayCrossSegments(variable.get(), syntax) ? CATCH_ALL : VARIABLE;
        }
        StringBuilder key = new StringBuilder();
        for (Segment.Part part : ((Segment.Mixed) segment).parts()) {
            if (part instanceof Segment.Text text) {
                key.append(literalKey(text.text()));
            } else {
                key.append(part instanceof Segment.Variable ? VARIABLE : "{?}");
            }
        }
        return key.toString();
    }

    /** Whether the variable's regular expression may match slashes: {@code .*} does in {@link PathSyntax#JAXRS}, none in Spring. */
    static boolean mayCrossSegments(Segment.Variable variable, PathSyntax syntax) {
        if (syntax != PathSyntax.JAXRS || variable.regex().isEmpty()) {
            return false;
        }
        String regex = CHARACTERS
                .matcher(variable.regex().get().replace("[^/]", "").replace("\\.", ""))
                .replaceAll("");
        return regex.contains(".") || regex.contains("/") || regex.contains("[^");
    }
}
