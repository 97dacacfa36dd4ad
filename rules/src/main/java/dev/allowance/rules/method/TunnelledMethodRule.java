package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A method that travels in a parameter or header of another. RFC 9110 §9.1: the method is what says what a request is for. */
@AutoService(Rule.class)
public final class TunnelledMethodRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "tunnelled-method",
            Severity.WARNING,
            Theme.METHOD,
            "a parameter or header says which method is really meant");
    private static final Set<String> NAMES =
            Set.of("_method", "method", "action", "operation", "op", "cmd", "command", "do", "act");
    private static final Set<String> OVERRIDES = Set.of("x-http-method-override", "x-http-method", "x-method-override");
    private static final HttpMethods CARRIERS = HttpMethods.of("GET", "POST");

    /** The method that a value stands for. */
    private static final Map<String, String> MEANT = Map.of(
            "get", "GET", "read", "GET", "put", "PUT", "update", "PUT", "edit", "PUT", "patch", "PATCH", "delete",
            "DELETE", "remove", "DELETE", "destroy", "DELETE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Route route : context.table().designed()) {
            // buttons of a page's form are told apart so
            if (route.methods().intersects(CARRIERS)
                    && !Forms.isPage(route)
                    && !ManagementPaths.contains(route.template())) {
                condition(route).or(() -> parameter(route)).ifPresent(tunnel -> context.report(finding(route, tunnel)));
            }
        }
    }

    /** What carries the method, and which if that is known. */
    private record Tunnel(String carrier, Optional<String> method) {}

    private static Optional<Tunnel> condition(Route route) {
        if (route.conditions().params().isEmpty()
                && route.conditions().headers().isEmpty()) {
            return Optional.empty();
        }
        Stream<Optional<Tunnel>> parameters =
                route.conditions().params().stream().map(text -> tunnel(route, text, NAMES, "the parameter"));
        Stream<Optional<Tunnel>> headers =
                route.conditions().headers().stream().map(text -> tunnel(route, text, OVERRIDES, "the header"));
        return Stream.concat(parameters, headers).flatMap(Optional::stream).findFirst();
    }

    /** The tunnel of a condition {@code name=value}, if the value stands for another method than the route's. */
    private static Optional<Tunnel> tunnel(Route route, String condition, Set<String> names, String carrier) {
        int at = condition.indexOf('=');
        if (at < 1 || !names.contains(condition.substring(0, at).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.ofNullable(MEANT.get(condition.substring(at + 1).toLowerCase(Locale.ROOT)))
                .filter(method -> !route.methods().contains(method))
                .map(method -> new Tunnel(carrier + " `" + condition + "`", Optional.of(method)));
    }

    /** A parameter that can be nothing but the method meant. */
    private static Optional<Tunnel> parameter(Route route) {
        return route.facts().parameters().stream()
                .filter(parameter -> parameter
                        .name()
                        .filter(name -> isMethod(parameter, name))
                        .isPresent())
                .map(parameter -> new Tunnel(
                        (parameter.kind() == HandlerParameter.Kind.HEADER ? "the header `" : "the parameter `")
                                + parameter.name().orElseThrow() + "`",
                        Optional.empty()))
                .findFirst();
    }

    private static boolean isMethod(HandlerParameter parameter, String name) {
        return switch (parameter.kind()) {
            case HEADER -> OVERRIDES.contains(name.toLowerCase(Locale.ROOT));
            case QUERY, FORM -> name.equals("_method");
            case PATH, COOKIE, MATRIX, BODY, ANY, CONTEXT -> false;
        };
    }

    private static Finding finding(Route route, Tunnel tunnel) {
        String real = tunnel.method().map(method -> method + " ").orElse("");
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().methodAnchor(),
                "`" + route.methods() + " " + route.template() + "` carries "
                        + (real.isEmpty() ? "a method" : real.strip())
                        + " in " + tunnel.carrier() + ": caches, gateways and access rules see only "
                        + route.methods(),
                tunnel.method()
                        .map(method -> "map it to `" + method + " " + route.template() + "`")
                        .orElse("map each method by itself"),
                List.of());
    }
}
