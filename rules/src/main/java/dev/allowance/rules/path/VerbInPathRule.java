package dev.allowance.rules.path;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.Discriminators;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Resource;
import dev.allowance.naming.Shape;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.route.Api;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A path that says create, get, update or delete, for which there are methods. Told once for each collection. */
@AutoService(Rule.class)
public final class VerbInPathRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "verb-in-path",
                    Severity.INFO,
                    Theme.PATH,
                    "a path says create, get, update or delete, for which there are methods")
            .asConvention();

    private static final String ANY = "*";
    private static final HttpMethods ITEM_METHODS = HttpMethods.of("GET", "PUT", "PATCH", "DELETE");

    /** A route, and the method and path that would say the same. */
    private record Verbal(Route route, NounForm better) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        List<Resource> resources = context.tree().resources();
        Set<String> taken = new HashSet<>();
        for (Resource resource : resources) {
            for (Route route : resource.routes()) {
                route.methods().forEach(method -> taken.add(key(route, method, route.template())));
                if (route.methods().isAll() || route.methods().isUnknown()) {
                    taken.add(key(route, ANY, route.template()));
                }
            }
        }
        Map<String, List<Verbal>> collections = new TreeMap<>();
        Map<String, Route> plain = new TreeMap<>();
        for (Resource resource : resources) {
            for (Route route : resource.routes()) {
                Optional<NounForm> better = ManagementPaths.contains(route.template())
                        ? Optional.empty()
                        : NounForm.of(resource, route).filter(form -> isFree(form, route, taken));
                better.ifPresent(form -> collections
                        .computeIfAbsent(Api.of(route) + form.resource(), key -> new ArrayList<>())
                        .add(new Verbal(route, form)));
            }
            if (isPlain(resource)) {
                Route first = resource.routes().get(0);
                plain.putIfAbsent(
                        Api.of(first) + NounForm.collection(first.template().toString()), first);
            }
        }
        plain.keySet().removeAll(collections.keySet());
        plain.values().forEach(context::eligible);
        for (List<Verbal> verbals : collections.values()) {
            context.eligible(verbals.get(0).route);
            context.report(finding(verbals));
        }
    }

    private static boolean isFree(NounForm form, Route route, Set<String> taken) {
        try {
            PathTemplate path = PathTemplate.parse(form.path(), route.template().syntax());
            return !taken.contains(key(route, form.method(), path)) && !taken.contains(key(route, ANY, path));
        } catch (InvalidTemplateException e) {
            return false;
        }
    }

    private static String key(Route route, String method, PathTemplate path) {
        Framework framework = route.framework();
        String shape = path.shape();
        String place = shape.length() > 1 && shape.endsWith("/") ? shape.substring(0, shape.length() - 1) : shape;
        return framework.id() + " " + method + " " + place;
    }

    /** Whether its methods say by themselves what is done to the items of a collection. */
    private static boolean isPlain(Resource resource) {
        boolean item = resource.segment()
                .flatMap(Segment::soleVariable)
                .filter(variable -> resource.parent()
                        .flatMap(Resource::phrase)
                        .filter(name -> name.isPlain() && !name.opensWithVerb())
                        .filter(name -> Discriminators.identifies(variable, name))
                        .isPresent())
                .isPresent();
        return item && resource.methods().intersects(ITEM_METHODS)
                || resource.shape() == Shape.COLLECTION
                        && resource.methods().contains("GET")
                        && resource.methods().contains("POST");
    }

    private static Finding finding(List<Verbal> verbals) {
        Route route = verbals.get(0).route;
        int more = verbals.size() - 1;
        List<String> cures = verbals.stream()
                .map(verbal -> "`" + verbal.better.method() + " " + verbal.better.path() + "`")
                .distinct()
                .toList();
        String problem = "`" + route.methods() + " " + route.template() + "`"
                + (more == 0 ? " says" : " and " + more + " more for the same resource say")
                + " in the path what a method says";
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                problem,
                "map " + (more == 0 ? "it" : "them") + " to " + String.join(", ", cures),
                verbals.stream()
                        .skip(1)
                        .map(verbal -> new Related(verbal.route, "so does this"))
                        .toList());
    }
}
