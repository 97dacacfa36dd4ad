package dev.allowance.corpora;

import dev.allowance.path.PathTemplate;
import dev.allowance.route.ResourcePath;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds a census against the index. A method is accounted for by a line whose handler it is, in whatever role and known or
 * not; a locator also by a route below it: the route's locators, read backwards from its handler, must lead through it.
 */
final class Accounting {

    private final Census census;
    private final Set<String> handlers = new HashSet<>();
    private final Set<AnnotatedMethod> followed = new HashSet<>();

    Accounting(Census census, RouteTable table) {
        this.census = census;
        for (Route route : table.routes()) {
            handlers.add(route.handler().toString());
            route.resource().ifPresent(resource -> follow(route, resource));
        }
    }

    /** The annotated methods that no line accounts for, in the order of the census. */
    List<AnnotatedMethod> missing() {
        return census.methods().stream()
                .filter(method -> method.runs().stream().noneMatch(handlers::contains))
                .filter(method -> !followed.contains(method))
                .toList();
    }

    private void follow(Route route, ResourcePath resource) {
        Set<String> at = Set.of(route.handler().typeName());
        Set<AnnotatedMethod> chain = new LinkedHashSet<>();
        List<PathTemplate> locators = resource.locators();
        for (int i = locators.size() - 1; i >= 0; i--) {
            Set<String> above = new HashSet<>();
            for (AnnotatedMethod method : census.methods()) {
                if (method.isLocator()
                        && same(method.locator().get(0), locators.get(i).toString())
                        && method.targets().stream().anyMatch(at::contains)) {
                    List<String> types = method.types().stream().toList();
                    boolean fits = i > 0 || types.stream().anyMatch(type -> isRoot(type, route, resource));
                    if (fits) {
                        chain.add(method);
                        above.addAll(types);
                    }
                }
            }
            if (above.isEmpty()) {
                return;
            }
            at = above;
        }
        followed.addAll(chain);
    }

    private boolean isRoot(String type, Route route, ResourcePath resource) {
        List<String> paths = census.classPaths().getOrDefault(type, List.of());
        String root = resource.root().toString();
        return paths.isEmpty()
                ? route.role() == Role.UNREACHED && same("", root)
                : paths.stream().anyMatch(path -> same(path, root));
    }

    /** Whether a template in a source is the one of the index, which may have lost outer slashes and what is unreadable. */
    private static boolean same(String source, String index) {
        return index.contains("${") || source.contains("${") || strip(source).equals(strip(index));
    }

    private static String strip(String template) {
        return template.replaceAll("^/+|/+$", "");
    }
}
