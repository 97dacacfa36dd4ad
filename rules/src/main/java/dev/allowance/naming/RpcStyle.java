package dev.allowance.naming;

import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.route.Api;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells APIs whose paths name procedures ({@code POST /chat.postMessage}) and not resources: called by GET and POST only, hardly
 * a path has a variable, and most end in a verb or in a dotted name.
 */
public final class RpcStyle {

    /** Fewer paths tell nothing. */
    private static final int ENOUGH = 10;

    private static final Set<String> METHODS = Set.of("GET", "POST", "HEAD", "OPTIONS");
    private static final Pattern DOTTED = Pattern.compile("[a-z][A-Za-z0-9_]*(?:\\.[a-z][A-Za-z0-9_]*)+");
    private static final Pattern FILE = Pattern.compile(".*\\.[a-z]{2,5}[0-9]?");

    private RpcStyle() {}

    /** The APIs of the table that are like that. */
    public static Set<Api> apis(RouteTable table) {
        Map<Api, List<Route>> apis = new TreeMap<>();
        for (Route route : table.designed()) {
            if (!ManagementPaths.contains(route.template())) {
                apis.computeIfAbsent(Api.of(route), api -> new ArrayList<>()).add(route);
            }
        }
        Set<Api> found = new TreeSet<>();
        apis.forEach((api, routes) -> {
            if (isProcedural(routes)) {
                found.add(api);
            }
        });
        return found;
    }

    private static boolean isProcedural(List<Route> routes) {
        Set<PathTemplate> paths = new HashSet<>();
        for (Route route : routes) {
            if (!METHODS.containsAll(route.methods().names()) || route.methods().isUnknown()) {
                return false;
            }
            paths.add(route.template());
        }
        long variable = paths.stream().filter(path -> !path.isLiteral()).count();
        long dotted = paths.stream().filter(RpcStyle::isDotted).count();
        // one name like index.html or export.zip is a file
        boolean dots = 2 * dotted > paths.size();
        long procedures = paths.stream()
                .filter(path -> dots && isDotted(path) || opensWithVerb(path))
                .count();
        return paths.size() >= ENOUGH && 10 * variable <= paths.size() && 10 * procedures > 6 * paths.size();
    }

    private static Optional<Phrase> last(PathTemplate path) {
        List<Segment> segments = path.segments();
        return segments.isEmpty() || !(segments.get(segments.size() - 1) instanceof Segment.Literal literal)
                ? Optional.empty()
                : Optional.of(Phrase.of(literal.text()));
    }

    private static boolean isDotted(PathTemplate path) {
        return last(path)
                .filter(name -> DOTTED.matcher(name.text()).matches())
                .filter(name ->
                        Verbs.act(name.words().get(name.words().size() - 1)).isPresent()
                                || !FILE.matcher(name.text()).matches())
                .isPresent();
    }

    /** Whether it ends in a verb that is no noun, or in one with something behind it: {@code updateUser}, not {@code update}. */
    private static boolean opensWithVerb(PathTemplate path) {
        return last(path)
                .filter(Phrase::isPlain)
                .filter(name ->
                        Verbs.isOnlyVerb(name.first()) || name.words().size() > 1 && Verbs.isListed(name.first()))
                .isPresent();
    }
}
