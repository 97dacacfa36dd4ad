package dev.allowance.rules.path;

import com.google.auto.service.AutoService;
import dev.allowance.naming.Resource;
import dev.allowance.path.Segment;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One path under several names of its variables. Servers do not care, but an OpenAPI document then shows two paths, each with a
 * part of the methods, which OpenAPI 3.1 §4.8.8 calls identical and invalid.
 */
@AutoService(Rule.class)
public final class InconsistentVariableNameRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "inconsistent-variable-name",
                    Severity.INFO,
                    Theme.PATH,
                    "the methods of one path give its variables different names, so that documents show two paths")
            .asConvention();

    /** Methods that documents leave out. */
    private static final Set<String> UNDOCUMENTED = Set.of("OPTIONS", "HEAD", "TRACE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Resource resource : context.tree().resources()) {
            if (resource.routes().size() < 2) {
                continue;
            }
            Map<List<String>, List<Route>> byNames = new TreeMap<>(Comparator.comparing(List<String>::toString));
            for (Route route : resource.routes()) {
                if (!route.template().variables().isEmpty()
                        && !UNDOCUMENTED.containsAll(route.methods().names())) {
                    byNames.computeIfAbsent(names(route), names -> new ArrayList<>())
                            .add(route);
                }
            }
            if (!byNames.isEmpty() && isOnePath(resource)) {
                check(byNames.values(), context);
            }
        }
    }

    private static void check(Collection<List<Route>> byNames, RuleContext context) {
        Route usual = byNames.stream()
                .max(Comparator.comparingInt(List::size))
                .map(routes -> routes.get(0))
                .orElseThrow();
        Optional<Route> odd = byNames.stream()
                .map(routes -> routes.get(0))
                .filter(route -> route != usual && mayMeanTheSame(route, usual))
                .findFirst();
        context.eligible(odd.orElse(usual));
        odd.ifPresent(route -> context.report(finding(route, usual, byNames.size())));
    }

    /** Whether they answer different methods, and no name stands at another place in the other one, as in another scheme. */
    private static boolean mayMeanTheSame(Route one, Route other) {
        List<String> names = names(one);
        List<String> others = names(other);
        for (int i = 0; i < names.size(); i++) {
            int there = others.indexOf(names.get(i));
            if (there >= 0 && there != i) {
                return false;
            }
        }
        return !one.methods().intersects(other.methods())
                && !asksForNameOf(one, other)
                && !asksForNameOf(other, one)
                && !isTypeConflict(one, other);
    }

    /** Whether the handler of one asks in vain for a name that only the other path has: path-variable-unbound. */
    private static boolean asksForNameOf(Route one, Route other) {
        return one.facts().parameters().stream()
                .filter(parameter ->
                        parameter.kind() == HandlerParameter.Kind.PATH && parameter.required() && parameter.onMethod())
                .flatMap(parameter -> parameter.name().stream())
                .anyMatch(name -> !names(one).contains(name) && names(other).contains(name));
    }

    /** Whether one takes a number for the variable and the other one text: path-variable-type-conflict. */
    private static boolean isTypeConflict(Route one, Route other) {
        for (int place = 0; place < names(one).size(); place++) {
            Optional<HandlerParameter> here = parameter(one, names(one).get(place));
            Optional<HandlerParameter> there = parameter(other, names(other).get(place));
            if (here.isPresent()
                    && there.isPresent()
                    && (here.get().isNumber() && there.get().isText()
                            || here.get().isText() && there.get().isNumber())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<HandlerParameter> parameter(Route route, String variable) {
        return route.facts().parameters().stream()
                .filter(parameter -> parameter.kind() == HandlerParameter.Kind.PATH
                        && parameter.name().equals(Optional.of(variable)))
                .findFirst();
    }

    private static List<String> names(Route route) {
        return route.template().variables().stream().map(Segment.Variable::name).toList();
    }

    /** Whether the templates differ in nothing but names: no regular expression that leaves something out tells them apart, nor a slash at the end. */
    private static boolean isOnePath(Resource resource) {
        return !(resource.segment().orElse(null) instanceof Segment.CatchAll)
                && resource.routes().stream()
                                .map(route -> route.template().openShape())
                                .distinct()
                                .count()
                        == 1;
    }

    private static Finding finding(Route odd, Route usual, int spellings) {
        String problem =
                "`" + odd.methods() + " " + odd.template() + "` and `" + usual.methods() + " " + usual.template()
                        + "` are one path with " + (spellings > 2 ? "several" : "two")
                        + " names for its variables, which an OpenAPI document shows as separate paths";
        return new Finding(
                INFO.id(),
                INFO.severity(),
                odd,
                odd.facts().pathAnchor(),
                problem,
                "write `" + usual.template() + "` for all its methods, or other paths where other things are meant",
                List.of(new Related(usual, "the other name")));
    }
}
