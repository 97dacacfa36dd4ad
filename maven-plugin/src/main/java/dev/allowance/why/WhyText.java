package dev.allowance.why;

import dev.allowance.framework.Outcome;
import dev.allowance.http.AllowHeader;
import dev.allowance.http.HttpMethods;
import dev.allowance.route.Conditions;
import dev.allowance.route.Route;
import dev.allowance.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Explanations for people who look at a console. */
public final class WhyText {

    private static final Map<Integer, String> PHRASES = Map.of(
            400, "400 Bad Request",
            404, "404 Not Found",
            405, "405 Method Not Allowed",
            406, "406 Not Acceptable",
            415, "415 Unsupported Media Type",
            500, "500 Internal Server Error");

    private final Function<Route, Optional<Span>> places;

    /** @param places where a handler is declared */
    public WhyText(Function<Route, Optional<Span>> places) {
        this.places = places;
    }

    /** The lines about one runtime, without line ends. */
    public List<String> lines(Explanation why) {
        List<String> lines = new ArrayList<>();
        String server = why.runtime().title() + (why.assumed() ? " (assumed; see allowance.runtime)" : "");
        lines.add(why.request().method() + " " + why.request().target() + " with " + server + ": "
                + headline(why.outcome()));
        lines.add("  " + reason(why));
        why.fitting().forEach(one -> lines.add("  with " + one.added() + " it reaches " + handler(one.route())));
        if (why.outcome() instanceof Outcome.Handled handled) {
            conditions(why, handled.route(), lines);
        }
        if (!why.answer().known()) {
            lines.add("  which methods the path allows can only be known at run time");
        } else if (!why.ofPath().isEmpty()) {
            lines.add("  the path allows " + methods(why.answer().allow()));
        }
        why.ofPath().forEach(route -> lines.add("    " + route(route)));
        if (!why.near().isEmpty()) {
            lines.add("  perhaps one of these was meant:");
            why.near().forEach(miss -> lines.add("    " + route(miss.route()) + ": " + miss.difference()));
        }
        return lines;
    }

    private static String headline(Outcome outcome) {
        if (outcome instanceof Outcome.Handled) {
            return "a handler is reached (2xx, unless it says otherwise)";
        }
        if (outcome instanceof Outcome.AutomaticOptions options) {
            return "200 OK, by itself, Allow: " + AllowHeader.format(options.allow());
        }
        if (outcome instanceof Outcome.NotAllowed refused) {
            return PHRASES.get(405)
                    + refused.allow()
                            .map(allow -> ", Allow: " + AllowHeader.format(allow))
                            .orElse(", without Allow");
        }
        if (outcome instanceof Outcome.Status status) {
            return PHRASES.getOrDefault(status.code(), String.valueOf(status.code()));
        }
        return "only run time can know";
    }

    private String reason(Explanation why) {
        Outcome outcome = why.outcome();
        if (outcome instanceof Outcome.Handled handled) {
            return "it reaches " + handler(handled.route());
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return unknown.reason();
        }
        if (outcome instanceof Outcome.AutomaticOptions) {
            return "no handler has OPTIONS, so that the framework answers";
        }
        if (outcome instanceof Outcome.NotAllowed) {
            return "the path is mapped, but not for " + why.request().method();
        }
        return switch (((Outcome.Status) outcome).code()) {
            case 400 ->
                why.ofPath().isEmpty()
                        ? "a percent sign in the path is not followed by two hexadecimal digits"
                        : "no mapping has parameters that hold";
            case 404 ->
                why.ofPath().isEmpty()
                        ? "no template matches the path"
                        : "templates match the path, but no handler's conditions hold";
            case 406 -> "no handler of the path and method produces what Accept asks for";
            case 415 ->
                "no handler of the path and method takes "
                        + why.request()
                                .header("Content-Type")
                                .map(type -> "the Content-Type " + type)
                                .orElse("a request without Content-Type");
            case 500 -> "two handlers match, and none of them is more specific";
            default -> "the framework refuses it";
        };
    }

    /** What may still refuse the request, as far as it says nothing of it. */
    private static void conditions(Explanation why, Route route, List<String> lines) {
        Conditions conditions = route.conditions();
        if (!conditions.consumes().isEmpty()
                && why.request().header("Content-Type").isEmpty()) {
            lines.add("  415 Unsupported Media Type for a Content-Type other than "
                    + String.join(", ", conditions.consumes()));
        }
        if (!conditions.produces().isEmpty() && why.request().header("Accept").isEmpty()) {
            lines.add("  406 Not Acceptable for an Accept that leaves out " + String.join(", ", conditions.produces()));
        }
    }

    private static String methods(HttpMethods methods) {
        return methods.isAll() ? "every method" : AllowHeader.format(methods);
    }

    private String route(Route route) {
        return route.methods() + " " + route.template() + " -> " + handler(route);
    }

    private String handler(Route route) {
        return route.handler().simpleTypeName() + "#" + route.handler().methodName()
                + places.apply(route)
                        .map(span -> " (" + span.file() + ":" + span.line() + ")")
                        .orElse("");
    }
}
