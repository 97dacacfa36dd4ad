package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.http.AllowHeader;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.PathAnswer;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds paths on which a JAX-RS server's own 405 names other methods in {@code Allow} than those that it serves there. HEAD and
 * OPTIONS are left aside: servers answer them by themselves and differ in naming them. Where a server is wrong everywhere,
 * since it sends no {@code Allow} or names methods of other paths, that is said once.
 */
@AutoService(Rule.class)
public final class WrongAllowHeaderRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "wrong-allow-header",
                    Severity.INFO,
                    Theme.ANSWER,
                    "the server's own Allow header is not what it serves")
            .only(Framework.JAXRS);

    /** What servers answer without a handler. TRACE may never reach them. */
    private static final Set<String> AUTOMATIC = Set.of("HEAD", "OPTIONS", "TRACE");

    /** The fewest templates first: they say most plainly what is wrong. */
    private static final Comparator<PathAnswer> PLAINEST = Comparator.<PathAnswer>comparingInt(
                    answer -> answer.templates().size())
            .thenComparing(answer -> answer.templates().toString());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<PathTemplate, List<Route>> routes = new TreeMap<>();
        context.table().served().stream()
                .filter(route -> route.framework() == Framework.JAXRS)
                .forEach(route -> routes.computeIfAbsent(route.template(), template -> new ArrayList<>())
                        .add(route));
        Map<String, List<PathAnswer>> byServer = new TreeMap<>();
        context.answers().stream()
                .filter(answer -> !answer.allow().isAll() && routes.containsKey(first(answer)))
                .forEach(answer -> byServer.computeIfAbsent(answer.server(), server -> new ArrayList<>())
                        .add(answer));
        byServer.forEach((server, answers) -> {
            everywhere(answers.stream().filter(answer -> answer.frameworkAllow().isEmpty()), routes)
                    .ifPresent(context::report);
            everywhere(answers.stream().filter(answer -> !surplus(answer).isEmpty()), routes)
                    .ifPresent(context::report);
            Map<PathTemplate, PathAnswer> lacking = new TreeMap<>();
            answers.stream()
                    .filter(answer ->
                            surplus(answer).isEmpty() && !missing(answer).isEmpty())
                    .sorted(PLAINEST)
                    .forEach(answer -> lacking.putIfAbsent(first(answer), answer));
            lacking.values().forEach(answer -> context.report(lacking(answer, routes)));
        });
    }

    /** One finding for all these answers, at the first template. */
    private static Optional<Finding> everywhere(Stream<PathAnswer> wrong, Map<PathTemplate, List<Route>> routes) {
        Map<PathTemplate, PathAnswer> byTemplate = new TreeMap<>();
        wrong.sorted(PLAINEST).forEach(answer -> byTemplate.putIfAbsent(first(answer), answer));
        return byTemplate.values().stream().findFirst().map(answer -> {
            String more = byTemplate.size() == 1 ? "" : ", and so on " + (byTemplate.size() - 1) + " more paths";
            String problem = answer.frameworkAllow()
                    .map(header -> answer.server() + "'s 405 for `" + first(answer) + "` names "
                            + surplus(answer).readable() + " in `Allow`, which it refuses there" + more)
                    .orElseGet(() -> answer.server() + "'s 405 for `" + first(answer) + "` has no `Allow`" + more);
            return finding(answer, routes, problem, List.of());
        });
    }

    private static Finding lacking(PathAnswer answer, Map<PathTemplate, List<Route>> routes) {
        HttpMethods missing = missing(answer);
        List<Route> serving = answer.templates().stream()
                .skip(1)
                .flatMap(template -> routes.getOrDefault(template, List.of()).stream())
                .filter(route -> route.methods().intersects(missing))
                .toList();
        String where = serving.stream()
                .findFirst()
                .map(route -> " (`" + route.methods() + " " + route.template() + "`)")
                .orElse("");
        return finding(
                answer,
                routes,
                answer.server() + "'s 405 for `" + first(answer) + "` leaves " + missing.readable()
                        + " out of `Allow`, which it serves there" + where,
                serving.stream()
                        .map(route -> new Related(route, "serves " + missing.readable() + " there"))
                        .toList());
    }

    private static Finding finding(
            PathAnswer answer, Map<PathTemplate, List<Route>> routes, String problem, List<Related> related) {
        Route route = routes.get(first(answer)).get(0);
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                problem,
                "`" + AllowHeader.format(answer.allow())
                        + "` is right; an exception mapper for `NotAllowedException` can send what the generated class's"
                        + " `allow(path)` says",
                related);
    }

    private static PathTemplate first(PathAnswer answer) {
        return answer.templates().get(0);
    }

    private static HttpMethods missing(PathAnswer answer) {
        return minus(answer.allow(), answer.frameworkAllow().orElse(answer.allow()));
    }

    private static HttpMethods surplus(PathAnswer answer) {
        return minus(answer.frameworkAllow().orElse(HttpMethods.NONE), answer.allow());
    }

    private static HttpMethods minus(HttpMethods from, HttpMethods what) {
        return HttpMethods.of(from.names().stream()
                .filter(method -> !AUTOMATIC.contains(method) && !what.contains(method))
                .toList());
    }
}
