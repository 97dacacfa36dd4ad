package dev.allowance.rules.framework;

import dev.allowance.http.HttpMethods;
import dev.allowance.route.Conditions;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When two routes whose paths meet leave the framework no way to choose: there is a request that both accept, and that
 * neither accepts by a more specific condition. Errs on the side of a choice.
 */
final class Clash {

    private Clash() {}

    /** The routes that can clash at all: served here and fully understood. */
    static List<Route> candidates(RouteTable table, Framework framework) {
        return table.routes().stream()
                .filter(route -> route.framework() == framework
                        && route.role() == Role.SERVER
                        && route.unknown().isEmpty()
                        && !route.facts().conditional())
                .toList();
    }

    /** Whether methods and conditions leave no choice. */
    static boolean hasNoChoice(Route a, Route b) {
        return !isOneMapping(a, b)
                && areDeployedTogether(a, b)
                && methodsMeet(a, b)
                && conditionsMeet(a.conditions(), b.conditions());
    }

    /**
     * A JAX-RS application picks its resource classes, and one module may hold the classes of several: {@code v1.Users} and
     * {@code v2.Users} may well be served below different base paths. Of classes in one package that is not likely.
     */
    static boolean areDeployedTogether(Route a, Route b) {
        return a.framework() == Framework.SPRING || packageName(a.handler()).equals(packageName(b.handler()));
    }

    static String packageName(Handler handler) {
        return handler.typeName().substring(0, Math.max(0, handler.typeName().lastIndexOf('.')));
    }

    /**
     * Several paths of one handler are one mapping. And where two types inherit one method, one of them may well be no bean:
     * the base of the other.
     */
    private static boolean isOneMapping(Route a, Route b) {
        Anchor declared = a.facts().handlerAnchor();
        return a.handler().equals(b.handler())
                || !declared.equals(Anchor.NONE) && declared.equals(b.facts().handlerAnchor());
    }

    /** A mapping that names no method yields to one that does: {@code RequestMethodsRequestCondition.compareTo}. */
    private static boolean methodsMeet(Route a, Route b) {
        return a.methods().isAll() == b.methods().isAll() && a.methods().intersects(b.methods());
    }

    /** The methods that both answer, for people. */
    static HttpMethods methods(Route a, Route b) {
        return a.methods().intersection(b.methods());
    }

    /**
     * Different params, headers or versions mostly decide. Media types do not when both name the same one ({@code
     * ConsumesRequestCondition} keeps only what matches before it compares; Jersey's {@code RuntimeResourceModelValidator}).
     */
    private static boolean conditionsMeet(Conditions a, Conditions b) {
        return a.params().equals(b.params())
                && a.headers().equals(b.headers())
                && a.version().equals(b.version())
                && mediaTypesMeet(a.consumes(), b.consumes())
                && mediaTypesMeet(a.produces(), b.produces());
    }

    private static boolean mediaTypesMeet(List<String> a, List<String> b) {
        boolean negated =
                a.stream().anyMatch(type -> type.startsWith("!")) || b.stream().anyMatch(type -> type.startsWith("!"));
        return a.equals(b) || !negated && !Collections.disjoint(a, b);
    }

    /** A handler as a person would call it. */
    static String name(Handler handler) {
        return handler.simpleTypeName() + "#" + handler.methodName();
    }

    /** A handler as a person would call it beside another: with its package only where the two are alike without. */
    static String name(Handler handler, Handler other) {
        if (!name(handler).equals(name(other))) {
            return name(handler);
        }
        return handler.typeName().equals(other.typeName())
                ? signature(handler)
                : handler.typeName() + "#" + handler.methodName();
    }

    private static String signature(Handler handler) {
        return handler.parameterTypes().stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", ", name(handler) + "(", ")"));
    }
}
