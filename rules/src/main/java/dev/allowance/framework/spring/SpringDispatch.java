package dev.allowance.framework.spring;

import dev.allowance.framework.Answer;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.PathLanguage;
import dev.allowance.framework.PathReading;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.TemplateLanguage;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.route.UnknownReason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Spring MVC and WebFlux: {@code AbstractHandlerMethodMapping.lookupHandlerMethod} and
 * {@code RequestMappingInfoHandlerMapping.handleNoMatch}. Every mapping whose path matches takes part, however specific, and
 * whatever its other conditions: those lead to 400, 404, 406 or 415, never to 405. A mapping without methods takes every
 * method but OPTIONS, which the framework answers by itself unless it is mapped.
 */
public final class SpringDispatch implements Dispatch {

    /** What an automatic OPTIONS answer lists where only mappings without methods match ({@code HttpOptionsHandler}). */
    private static final HttpMethods ALL_BUT_TRACE =
            HttpMethods.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** What makes the template, or that there is a route at all, uncertain; an unknown condition does not matter here. */
    private static final Set<UnknownReason> UNCERTAIN =
            Set.of(UnknownReason.INVALID_TEMPLATE, UnknownReason.UNRESOLVED_TYPE, UnknownReason.CUSTOM_METHOD);

    private final Runtime runtime;
    private final PathMatching matching;
    private final List<PathTemplate> templates = new ArrayList<>();
    private final List<List<Route>> routes = new ArrayList<>();
    private final List<PathLanguage> languages = new ArrayList<>();

    /**
     * The answers for the served routes of this table.
     *
     * @param runtime Spring MVC or WebFlux
     * @param matching how it compares paths, as far as that is not its default
     * @throws IllegalArgumentException for another framework's runtime
     */
    public SpringDispatch(Runtime runtime, Set<Matching> matching, RouteTable table) {
        if (runtime.framework() != Framework.SPRING) {
            throw new IllegalArgumentException(runtime + " is not Spring");
        }
        this.runtime = runtime;
        this.matching = PathMatching.of(runtime, matching);
        Map<PathTemplate, List<Route>> byTemplate = new TreeMap<>();
        for (Route route : table.routes()) {
            if (route.framework() == Framework.SPRING && route.role() == Role.SERVER) {
                byTemplate
                        .computeIfAbsent(own(route.template()), template -> new ArrayList<>())
                        .add(route);
            }
        }
        byTemplate.forEach((template, its) -> {
            templates.add(template);
            routes.add(List.copyOf(its));
            TemplateLanguage language = language(template);
            languages.add(new PathLanguage(
                    template.toString(),
                    language.automaton(),
                    language.exact() && its.stream().allMatch(SpringDispatch::isCertain)));
        });
    }

    /** A table may have been read for a runtime with the other dialect; what that does not allow here is refused. */
    private PathTemplate own(PathTemplate template) {
        if (template.syntax() == matching.syntax()) {
            return template;
        }
        try {
            return PathTemplate.parse(template.toString(), matching.syntax());
        } catch (InvalidTemplateException e) {
            return template;
        }
    }

    private TemplateLanguage language(PathTemplate template) {
        return template.syntax() == matching.syntax() ? matching.language(template) : TemplateLanguage.UNKNOWN;
    }

    private static boolean isCertain(Route route) {
        return !route.methods().isUnknown() && route.unknown().stream().noneMatch(UNCERTAIN::contains);
    }

    @Override
    public Runtime runtime() {
        return runtime;
    }

    @Override
    public PathReading reading() {
        return matching.reading();
    }

    @Override
    public List<PathLanguage> languages() {
        return Collections.unmodifiableList(languages);
    }

    @Override
    public Answer answer(BitSet matched) {
        if (matched.isEmpty()) {
            return Answer.NOT_FOUND;
        }
        if (matched.stream().anyMatch(language -> !languages.get(language).exact())) {
            return Answer.UNKNOWN;
        }
        HttpMethods declared = HttpMethods.NONE;
        boolean all = false;
        for (Route route :
                matched.stream().boxed().flatMap(m -> routes.get(m).stream()).toList()) {
            if (route.methods().isAll()) {
                all = true;
            } else {
                declared = declared.union(route.methods());
            }
        }
        HttpMethods extended = declared.contains("GET") ? declared.plus("HEAD") : declared;
        extended = extended.plus("OPTIONS");
        Optional<HttpMethods> options = declared.contains("OPTIONS")
                ? Optional.empty()
                : Optional.of(declared.isEmpty() ? ALL_BUT_TRACE : extended);
        List<PathTemplate> specific = matched.stream()
                .mapToObj(templates::get)
                .sorted(matching.preference().thenComparing(Comparator.naturalOrder()))
                .toList();
        return all
                ? new Answer(true, HttpMethods.ALL, Optional.empty(), options, specific)
                : new Answer(true, reached(extended), Optional.of(declared), options, specific);
    }

    /**
     * {@code AbstractHandlerMethodMapping.lookupHandlerMethod} and {@code RequestMappingInfoHandlerMapping.handleNoMatch}: who
     * is preferred is asked only of those whose conditions hold; literal templates that are the very path go before all.
     */
    @Override
    public Outcome outcome(BitSet matched, Request request) {
        Optional<Outcome> beyond = beyondMappings(matched, request);
        if (beyond.isPresent()) {
            return beyond.get();
        }
        List<MappingMatch> matches = matches(matched, request);
        List<MappingMatch> full = matches.stream().filter(MappingMatch::isFull).toList();
        List<MappingMatch> direct = full.stream().filter(MappingMatch::direct).toList();
        Comparator<MappingMatch> preference = MappingMatch.preference(runtime, matching.preference(request));
        List<MappingMatch> best =
                (direct.isEmpty() ? full : direct).stream().sorted(preference).toList();
        if (best.isEmpty()) {
            return refusal(matches, answer(matched), request.method().equals("OPTIONS"));
        }
        boolean tied = best.size() > 1 && preference.compare(best.get(0), best.get(1)) == 0;
        return tied ? Outcome.AMBIGUOUS : new Outcome.Handled(best.get(0).route());
    }

    /** What the mappings alone do not decide. */
    private Optional<Outcome> beyondMappings(BitSet matched, Request request) {
        if (runtime == Runtime.SPRING_MVC && request.method().equals("TRACE")) {
            return Optional.of(new Outcome.Unknown("TRACE is answered by the servlet container"));
        }
        if (request.method().equals("OPTIONS")
                && request.header("Origin").isPresent()
                && request.header("Access-Control-Request-Method").isPresent()) {
            return Optional.of(new Outcome.Unknown("a CORS preflight is answered by the CORS configuration"));
        }
        for (int language : matched.stream().toArray()) {
            for (Route route : routes.get(language)) {
                if (!languages.get(language).exact() && route.unknown().isPresent()) {
                    return Optional.of(new Outcome.Unknown(route.handler() + ": "
                            + route.unknown().orElseThrow().sentence()));
                }
                if (!route.conditions().version().isEmpty()) {
                    return Optional.of(new Outcome.Unknown(
                            route.handler() + ": how the API version is told is configured at run time"));
                }
            }
            if (!languages.get(language).exact()) {
                return Optional.of(new Outcome.Unknown("the regular expression in "
                        + languages.get(language).name() + " can only be evaluated at run time"));
            }
        }
        return Optional.empty();
    }

    /** One for each handler: its templates stand in one mapping. */
    private List<MappingMatch> matches(BitSet matched, Request request) {
        Map<Handler, List<Route>> byHandler = new TreeMap<>();
        matched.stream()
                .boxed()
                .flatMap(language -> routes.get(language).stream())
                .forEach(route -> byHandler
                        .computeIfAbsent(route.handler(), handler -> new ArrayList<>())
                        .add(route));
        return byHandler.values().stream().map(its -> match(its, request)).toList();
    }

    private MappingMatch match(List<Route> its, Request request) {
        List<PathTemplate> own =
                its.stream().map(route -> own(route.template())).toList();
        boolean direct = own.stream().anyMatch(template -> matching.isDirect(template, request));
        return new MappingMatch(its.get(0), matching.matched(own, request), direct, request);
    }

    /** The first condition that leaves none of the mappings decides. */
    private static Outcome refusal(List<MappingMatch> matches, Answer answer, boolean options) {
        if (matches.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        List<MappingMatch> left = matches.stream().filter(MappingMatch::method).toList();
        if (left.isEmpty()) {
            return options
                    ? new Outcome.AutomaticOptions(answer.frameworkOptions().orElseThrow())
                    : new Outcome.NotAllowed(answer.frameworkAllow());
        }
        left = left.stream().filter(MappingMatch::consumes).toList();
        if (left.isEmpty()) {
            return Outcome.UNSUPPORTED_MEDIA_TYPE;
        }
        left = left.stream().filter(MappingMatch::produces).toList();
        if (left.isEmpty()) {
            return Outcome.NOT_ACCEPTABLE;
        }
        return left.stream().anyMatch(MappingMatch::params) ? Outcome.NOT_FOUND : Outcome.BAD_REQUEST;
    }

    /** {@code FrameworkServlet} keeps TRACE from the handlers, unless told otherwise. */
    private HttpMethods reached(HttpMethods declared) {
        return runtime == Runtime.SPRING_MVC
                ? HttpMethods.of(declared.names().stream()
                        .filter(method -> !method.equals("TRACE"))
                        .toList())
                : declared;
    }
}
