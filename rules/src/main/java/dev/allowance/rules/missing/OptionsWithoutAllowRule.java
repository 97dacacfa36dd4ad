package dev.allowance.rules.missing;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Set;

/**
 * A handler for OPTIONS whose declaration leaves it no way to write {@code Allow}. It takes the place of the framework's own
 * answer, which does (RFC 9110 §9.3.7 and §10.2.1).
 */
@AutoService(Rule.class)
public final class OptionsWithoutAllowRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "options-without-allow",
            Severity.WARNING,
            Theme.MISSING,
            "a handler for OPTIONS replaces the framework's answer and cannot write the Allow header");
    private static final HttpMethods OPTIONS = HttpMethods.of("OPTIONS");

    /** What the handler may return to say more than a body. */
    private static final Set<String> BODIES = Set.of("String", "CharSequence", "Void", "Boolean", "Integer", "Long");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        context.table().designed().stream()
                .filter(route -> route.methods().equals(OPTIONS)
                        && route.facts().known()
                        && isBareBody(route.facts().returnType())
                        && route.facts().parameters().stream().noneMatch(OptionsWithoutAllowRule::mayWriteHeaders))
                .forEach(route -> context.report(finding(route)));
    }

    /** Nothing at all, or text or a number: certainly no response with headers. */
    private static boolean isBareBody(TypeUse type) {
        return switch (type.kind()) {
            case VOID, PRIMITIVE -> true;
            case DECLARED -> BODIES.contains(type.simpleName()) || isListOfText(type);
            case ARRAY, VARIABLE, WILDCARD, UNRESOLVED -> false;
        };
    }

    private static boolean isListOfText(TypeUse type) {
        return Set.of("List", "Set", "Collection").contains(type.simpleName())
                && type.arguments().stream().allMatch(argument -> argument.is("java.lang.String"));
    }

    /** Whether the response may be had through it: only what surely comes from the request is out of the question. */
    private static boolean mayWriteHeaders(HandlerParameter parameter) {
        return switch (parameter.kind()) {
            case PATH, QUERY, HEADER, COOKIE, FORM, MATRIX, BODY -> false;
            case ANY, CONTEXT -> true;
        };
    }

    private static Finding finding(Route route) {
        String path = route.template().toString();
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().methodAnchor(),
                "`OPTIONS " + path + "` is answered by `" + route.handler().methodName()
                        + "`, which cannot write the Allow header and stands in for the framework's answer, which has it",
                "remove the handler and let the framework answer OPTIONS, or return a response that has Allow",
                List.of());
    }
}
