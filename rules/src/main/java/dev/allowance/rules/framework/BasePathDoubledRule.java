package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.path.Segment;
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
 * Finds paths that begin with one prefix twice, as when a method repeats its class's. One word twice may be meant, as in
 * {@code /roles/roles}, so only what nobody would say twice is flagged: several segments, {@code api}, {@code rest}, a
 * version.
 */
@AutoService(Rule.class)
public final class BasePathDoubledRule implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.of("base-path-doubled", Severity.WARNING, Theme.FRAMEWORK, "a path begins with one prefix twice");

    private static final String PREFIX = "api|rest|v\\d+";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<String, List<Route>> byType = new LinkedHashMap<>();
        context.table().designed().stream()
                .filter(route -> doubled(route).isPresent())
                .forEach(route -> byType.computeIfAbsent(route.handler().typeName(), type -> new ArrayList<>())
                        .add(route));
        byType.values().forEach(routes -> context.report(finding(routes)));
    }

    /** What stands twice at the beginning; the longest. */
    private static Optional<String> doubled(Route route) {
        List<String> literals = new ArrayList<>();
        for (Segment segment : route.template().segments()) {
            if (!(segment instanceof Segment.Literal literal)) {
                break;
            }
            literals.add(literal.text());
        }
        for (int length = literals.size() / 2; length > 0; length--) {
            List<String> first = literals.subList(0, length);
            if (first.equals(literals.subList(length, 2 * length))
                    && (length > 1 && first.stream().distinct().count() > 1
                            || first.get(0).matches(PREFIX))) {
                return Optional.of("/" + String.join("/", first));
            }
        }
        return Optional.empty();
    }

    private static Finding finding(List<Route> routes) {
        Route first = routes.get(0);
        String prefix = doubled(first).orElseThrow();
        String once = first.template().toString().replaceFirst("^/?", "/").substring(prefix.length());
        List<Related> others = routes.subList(1, routes.size()).stream()
                .map(route -> new Related(route, "as well"))
                .toList();
        return new Finding(
                INFO.id(),
                INFO.severity(),
                first,
                first.facts().pathAnchor(),
                "`" + first.methods() + " " + first.template() + "` begins with `" + prefix + "` twice",
                "leave it out in one place, so that the path is `" + once + "`",
                others);
    }
}
