package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.http.AllowHeader;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds paths on which a JAX-RS server's own 405 names other methods in {@code Allow} than those that it serves there. HEAD and
 * OPTIONS are left aside: servers answer them by themselves and differ in naming them. The cause is the server, so that it is
 * said once, with the number of paths.
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
    private static final HttpMethods AUTOMATIC = HttpMethods.of("HEAD", "OPTIONS", "TRACE");

    private static final List<String> USUAL = List.of("GET", "POST", "PUT", "DELETE");

    private static final int MOST_RELATED = 10;

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
                .filter(PathAnswer::known)
                .filter(answer ->
                        !answer.allow().isAll() && !servesAllUsual(answer) && routes.containsKey(first(answer)))
                .map(answer -> meant(answer, routes))
                .forEach(answer -> byServer.computeIfAbsent(answer.server(), server -> new ArrayList<>())
                        .add(answer));
        byServer.values().forEach(answers -> {
            List<PathAnswer> plainest = plainest(answers);
            report(plainest, answer -> answer.frameworkAllow().isEmpty(), routes, context);
            report(plainest, answer -> !surplus(answer).isEmpty(), routes, context);
            report(
                    plainest,
                    answer -> surplus(answer).isEmpty() && !missing(answer).isEmpty(),
                    routes,
                    context);
        });
    }

    /** Whether nobody meets a 405 there but who sends what hardly anybody sends. */
    private static boolean servesAllUsual(PathAnswer answer) {
        return USUAL.stream().allMatch(answer.allow()::contains);
    }

    /** The answer without the templates that are not meant, and what only they serve there. */
    private static PathAnswer meant(PathAnswer answer, Map<PathTemplate, List<Route>> routes) {
        List<Segment> own = first(answer).segments();
        List<PathTemplate> meant = new ArrayList<>();
        Set<String> served = new TreeSet<>();
        Set<String> unmeant = new TreeSet<>();
        for (PathTemplate template : answer.templates()) {
            List<Route> there = routes.getOrDefault(template, List.of());
            boolean isMeant = template.equals(first(answer)) || !isNotMeant(there, own);
            if (isMeant) {
                meant.add(template);
            }
            there.forEach(
                    route -> (isMeant ? served : unmeant).addAll(route.methods().names()));
        }
        unmeant.removeAll(served);
        HttpMethods without = HttpMethods.of(unmeant);
        return new PathAnswer(
                answer.server(),
                answer.known(),
                meant,
                minus(answer.allow(), without),
                answer.frameworkAllow().map(allow -> minus(allow, without)));
    }

    /** Whether a route there is deprecated, or takes a number where the path has a word, which its server calls 404. */
    private static boolean isNotMeant(List<Route> routes, List<Segment> path) {
        return routes.stream()
                .anyMatch(route -> route.facts().deprecated()
                        || NumericVariables.of(route).stream()
                                .anyMatch(at -> at < path.size() && isWord(path.get(at))));
    }

    /** Whether the segment takes words only: literal text, or a choice of such. */
    private static boolean isWord(Segment segment) {
        return segment instanceof Segment.Literal
                || segment.soleVariable()
                        .flatMap(Segment.Variable::regex)
                        .filter(regex -> regex.matches("[A-Za-z|()_-]+"))
                        .isPresent();
    }

    /** One answer for each template that comes first: what holds for most of its paths, not where others happen to meet it. */
    private static List<PathAnswer> plainest(List<PathAnswer> answers) {
        Map<PathTemplate, PathAnswer> byTemplate = new TreeMap<>();
        answers.stream().sorted(PLAINEST).forEach(answer -> byTemplate.putIfAbsent(first(answer), answer));
        return List.copyOf(byTemplate.values());
    }

    /** One finding for all answers that are wrong in this way: the cause is the server. */
    private static void report(
            List<PathAnswer> answers,
            Predicate<PathAnswer> isWrong,
            Map<PathTemplate, List<Route>> routes,
            RuleContext context) {
        List<PathAnswer> wrong = answers.stream().filter(isWrong).toList();
        if (wrong.isEmpty()) {
            return;
        }
        PathAnswer answer = wrong.get(0);
        Route route = routes.get(first(answer)).get(0);
        List<Route> others = wrong.stream()
                .skip(1)
                .map(other -> routes.get(first(other)).get(0))
                .toList();
        context.report(new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                problem(answer, routes) + andSoOn(others.size()),
                "`" + AllowHeader.format(answer.allow()) + "` is right; an exception mapper for `NotAllowedException`"
                        + " can send what the generated class's `allow(path)` says",
                others.stream()
                        .limit(MOST_RELATED)
                        .map(other -> new Related(other, "its 405 has no right Allow either"))
                        .toList()));
    }

    private static String andSoOn(int others) {
        return switch (others) {
            case 0 -> "";
            case 1 -> ", and so on one more path";
            default -> ", and so on " + others + " more paths";
        };
    }

    private static String problem(PathAnswer answer, Map<PathTemplate, List<Route>> routes) {
        String refusal = answer.server() + "'s 405 for `" + first(answer) + "` ";
        if (answer.frameworkAllow().isEmpty()) {
            return refusal + "has no `Allow`";
        }
        if (!surplus(answer).isEmpty()) {
            return refusal + "names " + surplus(answer).readable() + " in `Allow`, which it refuses there";
        }
        HttpMethods missing = missing(answer);
        String where = answer.templates().stream()
                .skip(1)
                .flatMap(template -> routes.getOrDefault(template, List.of()).stream())
                .filter(route -> route.methods().intersects(missing))
                .findFirst()
                .map(route -> " (`" + route.methods() + " " + route.template() + "`)")
                .orElse("");
        return refusal + "leaves " + missing.readable() + " out of `Allow`, which it serves there" + where;
    }

    private static PathTemplate first(PathAnswer answer) {
        return answer.templates().get(0);
    }

    private static HttpMethods missing(PathAnswer answer) {
        return minus(
                answer.allow(), answer.frameworkAllow().orElse(answer.allow()).union(AUTOMATIC));
    }

    private static HttpMethods surplus(PathAnswer answer) {
        return minus(
                answer.frameworkAllow().orElse(HttpMethods.NONE), answer.allow().union(AUTOMATIC));
    }

    private static HttpMethods minus(HttpMethods from, HttpMethods what) {
        return HttpMethods.of(
                from.names().stream().filter(method -> !what.contains(method)).toList());
    }
}
