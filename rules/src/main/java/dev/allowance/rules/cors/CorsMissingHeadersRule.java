package dev.allowance.rules.cors;

import com.google.auto.service.AutoService;
import dev.allowance.route.CrossOrigin;
import dev.allowance.route.Framework;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.HandlerParameter.Kind;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds {@code @CrossOrigin} whose allowed headers lack one that a handler below it cannot do without: {@code Content-Type}
 * for JSON, or a header that it demands. The browser then never sends the request (Fetch, CORS-preflight fetch).
 */
@AutoService(Rule.class)
public final class CorsMissingHeadersRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "cors-missing-headers",
                    Severity.WARNING,
                    Theme.BINDING,
                    "`@CrossOrigin` lists headers, and lacks one that is needed")
            .only(Framework.SPRING);

    /** Needs no leave (Fetch, CORS-safelisted request-header), or is no script's to set (forbidden request-header). */
    private static final Set<String> FREE = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "connection",
            "content-language",
            "content-length",
            "content-type",
            "cookie",
            "date",
            "host",
            "origin",
            "range",
            "referer",
            "user-agent",
            "via");

    private static final List<String> SET_BY_OTHERS = List.of("sec-", "proxy-", "x-forwarded-", "x-real-");
    /** Bodies that need not be JSON: text and forms are sent without a preflight. */
    private static final Set<String> PLAIN_BODIES =
            Set.of("String", "byte[]", "InputStream", "Reader", "MultiValueMap", "Resource", "Object", "HttpEntity");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        CrossOrigins.faulty(context.table(), route -> !missing(route).isEmpty())
                .forEach(group -> context.report(finding(group)));
    }

    private static Set<String> missing(Route route) {
        List<String> allowed = CrossOrigins.on(route).orElseThrow().headers();
        Set<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (!allowed.isEmpty() && !allowed.contains("*") && allowed.stream().noneMatch(name -> name.contains("${"))) {
            route.facts().parameters().stream()
                    .filter(parameter -> parameter.kind() == Kind.HEADER && parameter.required())
                    .flatMap(parameter -> parameter.name().stream())
                    .filter(CorsMissingHeadersRule::needsLeave)
                    .forEach(missing::add);
            if (takesJson(route)) {
                missing.add("Content-Type");
            }
            missing.removeIf(name -> allowed.stream().anyMatch(name::equalsIgnoreCase));
        }
        return missing;
    }

    private static boolean needsLeave(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return !name.contains("${")
                && !FREE.contains(name)
                && SET_BY_OTHERS.stream().noneMatch(name::startsWith);
    }

    private static boolean takesJson(Route route) {
        List<String> consumes = route.conditions().consumes();
        return consumes.isEmpty()
                ? route.facts().parameters().stream()
                        .filter(parameter -> parameter.kind() == Kind.BODY)
                        .map(HandlerParameter::type)
                        .anyMatch(type -> !type.erasure().equals("?") && !PLAIN_BODIES.contains(type.simpleName()))
                : consumes.stream().allMatch(type -> type.endsWith("json"));
    }

    private static Finding finding(List<Route> group) {
        Route first = group.get(0);
        CrossOrigin cors = CrossOrigins.on(first).orElseThrow();
        Set<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        group.forEach(route -> missing.addAll(missing(route)));
        String headers = String.join(", ", missing);
        return new Finding(
                INFO.id(),
                INFO.severity(),
                first,
                cors.anchor(),
                CrossOrigins.subject(group) + " needs " + headers + ", which " + CrossOrigins.place(first)
                        + " does not allow",
                "add " + headers + " to its allowedHeaders, or leave them out, which allows all",
                CrossOrigins.others(group, "needs it as well"));
    }
}
