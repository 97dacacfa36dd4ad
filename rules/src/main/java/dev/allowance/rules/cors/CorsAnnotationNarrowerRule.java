package dev.allowance.rules.cors;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.route.CrossOrigin;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds {@code @CrossOrigin} whose methods lack those of a mapping below it: Spring answers 403 to the preflight, and to the
 * request itself ({@code DefaultCorsProcessor.handleInternal}). A class that lists safe methods only may mean it so.
 */
@AutoService(Rule.class)
public final class CorsAnnotationNarrowerRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "cors-annotation-narrower",
                    Severity.WARNING,
                    Theme.BINDING,
                    "`@CrossOrigin` lists methods, and lacks one that is mapped")
            .only(Framework.SPRING);

    /** What is answered without a mapping, or hardly asked for by scripts. */
    private static final Set<String> NEVER_MISSED = Set.of("HEAD", "OPTIONS", "TRACE");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

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
        HttpMethods allowed = CrossOrigins.on(route).map(CrossOrigin::methods).orElse(HttpMethods.NONE);
        Set<String> missing = new TreeSet<>();
        if (!allowed.isEmpty()) {
            missing.addAll(route.methods().names());
            missing.removeAll(allowed.names());
            missing.removeAll(NEVER_MISSED);
        }
        return missing;
    }

    private static Finding finding(List<Route> group) {
        Route first = group.get(0);
        CrossOrigin cors = CrossOrigins.on(first).orElseThrow();
        Set<String> missing = new TreeSet<>();
        group.forEach(route -> missing.addAll(missing(route)));
        boolean mayBeMeant = !cors.onMethod() && SAFE.containsAll(cors.methods().names());
        String methods = String.join(", ", missing);
        return new Finding(
                INFO.id(),
                mayBeMeant ? Severity.INFO : INFO.severity(),
                first,
                cors.anchor(),
                CrossOrigins.subject(group) + " can't be called from another origin: " + CrossOrigins.place(first)
                        + " allows " + cors.methods().readable() + " only",
                "add " + methods + " to its methods, or leave them out, which allows those of each mapping",
                CrossOrigins.others(group, "is refused as well"));
    }
}
