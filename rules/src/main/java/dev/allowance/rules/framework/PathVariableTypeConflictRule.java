package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.path.Segment;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.HandlerParameter.Kind;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds methods of one path, in one class, of which one takes a variable for a number and another for text or a UUID: what
 * the one answers is 400 or 404 for the other.
 */
@AutoService(Rule.class)
public final class PathVariableTypeConflictRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "path-variable-type-conflict",
            Severity.INFO,
            Theme.BINDING,
            "methods of one path take its variable for a number and for text");

    private record Use(Route route, int place, HandlerParameter parameter) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<String, List<Route>> paths = new LinkedHashMap<>();
        context.table().served().stream()
                .filter(route -> route.unknown().isEmpty() && route.facts().known())
                .forEach(route -> paths.computeIfAbsent(
                                route.framework() + " " + route.template().openShape(), p -> new ArrayList<>())
                        .add(route));
        paths.values().forEach(routes -> conflict(routes).ifPresent(context::report));
    }

    /** The first conflict: one is enough to see what is meant. */
    private static Optional<Finding> conflict(List<Route> routes) {
        List<Use> uses = routes.stream().flatMap(route -> uses(route).stream()).toList();
        for (Use number : uses) {
            for (Use text : uses) {
                if (number.parameter.isNumber()
                        && text.parameter.isText()
                        && number.place == text.place
                        && !number.route.methods().intersects(text.route.methods())) {
                    return Optional.of(finding(number, text));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Use> uses(Route route) {
        List<Use> uses = new ArrayList<>();
        List<Segment.Variable> variables = route.template().variables();
        for (int place = 0; place < variables.size(); place++) {
            for (HandlerParameter parameter : route.facts().parameters()) {
                boolean isBound = parameter.kind() == Kind.PATH
                        && parameter
                                .name()
                                .filter(variables.get(place).name()::equals)
                                .isPresent();
                if (isBound) {
                    uses.add(new Use(route, place, parameter));
                }
            }
        }
        return uses;
    }

    private static Finding finding(Use number, Use text) {
        Route route = text.route;
        String name = route.template().variables().get(text.place).name();
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                "`" + route.methods() + " " + route.template() + "` takes `" + name + "` for a " + simple(text)
                        + ", but `" + number.route.methods() + " " + number.route.template() + "` for a number",
                "take it for the same in both, or give one of them a path of its own",
                List.of(new Related(number.route, "takes it for a number")));
    }

    private static String simple(Use use) {
        return use.parameter.type().simpleName();
    }
}
