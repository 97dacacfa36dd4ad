package dev.allowance.rules.cors;

import com.google.auto.service.AutoService;
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

/**
 * Finds {@code @CrossOrigin} that allows credentials from any origin, the default. Spring refuses to start ({@code
 * CorsConfiguration.validateAllowCredentials}, since 5.3).
 */
@AutoService(Rule.class)
public final class CorsCredentialsWildcardRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "cors-credentials-wildcard",
                    Severity.ERROR,
                    Theme.BINDING,
                    "`@CrossOrigin` allows credentials from any origin, which Spring refuses")
            .only(Framework.SPRING);

    private static final String ANY = "*";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        CrossOrigins.faulty(context.table(), CorsCredentialsWildcardRule::isRefused)
                .forEach(group -> context.report(finding(group)));
    }

    private static boolean isRefused(Route route) {
        CrossOrigin cors = CrossOrigins.on(route).orElseThrow();
        return cors.credentials() && (cors.origins().contains(ANY) || isFromAnywhere(cors));
    }

    /** No origin named at all: the default is any. */
    private static boolean isFromAnywhere(CrossOrigin cors) {
        return cors.origins().isEmpty() && cors.originPatterns().isEmpty();
    }

    private static Finding finding(List<Route> group) {
        Route first = group.get(0);
        CrossOrigin cors = CrossOrigins.on(first).orElseThrow();
        String origin = isFromAnywhere(cors) ? "names no origin, so means any" : "allows any origin";
        return new Finding(
                INFO.id(),
                INFO.severity(),
                first,
                cors.anchor(),
                CrossOrigins.place(first) + " allows credentials and " + origin + ": Spring does not start with "
                        + CrossOrigins.subject(group),
                "name the origins, or use originPatterns",
                CrossOrigins.others(group, "is meant as well"));
    }
}
