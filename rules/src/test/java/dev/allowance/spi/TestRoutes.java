package dev.allowance.spi;

import dev.allowance.lang.TypeUse;
import dev.allowance.route.ControllerFacts;
import dev.allowance.route.Handler;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.ResourceFacts;
import dev.allowance.route.ResourceFacts.Replaced;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import dev.allowance.route.TemplateFlaw;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Routes as tests write them: the route notation, with three liberties.
 *
 * <ul>
 *   <li>The handler may be left out, with its arrow: {@code spring POST /users/{id} consumes=text/plain}. It is made up from
 *       the line's number. The template must not hold blanks then.
 *   <li>Facts may follow like keys; any of them makes the facts known, a bare {@code known} too: {@code
 *       returns=java.util.List<a.User>}, {@code status=CREATED}, {@code suppress=allowance:post-on-item}, {@code deprecated},
 *       {@code conditional}, {@code nested} of a body that a query string could not carry, {@code declared=1} of handlers that have
 *       one declaration in common, {@code takes=} with a list of what the handler takes from the request, and {@code
 *       controller=} with what {@link TestControllers} reads.
 *   <li>For JAX-RS {@code data}, which a locator returns, and {@code replaced=a.Users#get@Produces}, an override.
 *   <li>{@code refused=/users/{id}}, the text of a mapping that cannot be read.
 *   <li>An element of that list is {@code kind:name(type)}, as in {@code path:id(long)}, {@code query:q?}, {@code
 *       body(a.User)}, {@code any}, {@code path:id@field}: name and type may be left out, {@code ?} makes it optional,
 *       {@code @field} puts it on the class.
 * </ul>
 */
public final class TestRoutes {

    private static final Set<String> FLAGS = Set.of("known", "deprecated", "conditional", "nested", "data");
    private static final Set<String> FACTS =
            Set.of("returns", "status", "suppress", "takes", "controller", "declared", "replaced", "refused");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?<kind>[a-z]+)(:(?<name>[^?(@]+))?(?<optional>\\?)?(\\((?<type>.*)\\))?(?<field>@field)?");

    private TestRoutes() {}

    /** The place of a declaration, whose number is all that is known of it. */
    private record Declaration(String number) implements Anchor {}

    /** The table of these lines; empty ones are skipped. */
    public static RouteTable table(String lines) {
        List<Route> routes = new ArrayList<>();
        for (String line : lines.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                routes.add(route(line, routes.size() + 1));
            }
        }
        return new RouteTable(routes);
    }

    /** The route of one line. */
    public static Route route(String line) {
        return route(line, 1);
    }

    static Route route(String line, int number) {
        List<String> notation = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        for (String word : line.strip().split(" ")) {
            boolean fact =
                    FLAGS.contains(word) || word.contains("=") && FACTS.contains(word.substring(0, word.indexOf('=')));
            (fact ? facts : notation).add(word);
        }
        if (!notation.contains("->")) {
            notation.removeIf(String::isEmpty);
            notation.addAll(3, List.of("->", "test.Handlers#handler" + number + "()"));
        }
        try {
            Route route = RouteNotation.parse(String.join(" ", notation));
            return facts.isEmpty() ? route : with(route, facts(facts));
        } catch (RouteNotationException e) {
            throw new AssertionError("in \"" + line + "\": " + e.getMessage(), e);
        }
    }

    /** The same route with other facts. */
    public static Route with(Route route, HandlerFacts facts) {
        return new Route(
                route.framework(),
                route.methods(),
                route.template(),
                route.handler(),
                route.conditions(),
                route.role(),
                route.unknown(),
                route.resource(),
                facts);
    }

    private static HandlerFacts facts(List<String> words) {
        TypeUse returns = TestTypes.parse("void");
        List<HandlerParameter> parameters = new ArrayList<>();
        Optional<String> status = Optional.empty();
        Set<String> suppressions = Set.of();
        Optional<ControllerFacts> controller = Optional.empty();
        Anchor declared = Anchor.NONE;
        Optional<Replaced> replaced = Optional.empty();
        Optional<TemplateFlaw> flaw = Optional.empty();
        for (String word : words) {
            String value = word.substring(word.indexOf('=') + 1);
            switch (word.substring(0, Math.max(0, word.indexOf('=')))) {
                case "returns" -> returns = TestTypes.parse(value);
                case "status" -> status = Optional.of(value);
                case "declared" -> declared = new Declaration(value);
                case "controller" -> controller = Optional.of(TestControllers.parse(value));
                case "refused" -> flaw = Optional.of(new TemplateFlaw(value, "a brace is not closed", Anchor.NONE));
                case "replaced" -> replaced = Optional.of(replaced(value));
                case "suppress" -> suppressions = Set.copyOf(TestTypes.split(value));
                case "takes" ->
                    parameters.addAll(TestTypes.split(value).stream()
                            .map(TestRoutes::parameter)
                            .toList());
                default -> {
                    // a flag
                }
            }
        }
        return new HandlerFacts(
                true,
                true,
                declared,
                Anchor.NONE,
                Anchor.NONE,
                suppressions,
                words.contains("deprecated"),
                words.contains("conditional"),
                returns,
                parameters,
                !words.contains("nested"),
                status,
                controller,
                Optional.of(new ResourceFacts(words.contains("data"), replaced)),
                flaw);
    }

    private static Replaced replaced(String text) {
        String[] parts = text.split("[#@]");
        return new Replaced(
                new Handler(parts[0], parts[1], List.of()), "@" + parts[2], !parts[2].endsWith("Param"), Anchor.NONE);
    }

    private static HandlerParameter parameter(String text) {
        Matcher matcher = PARAMETER.matcher(text);
        if (!matcher.matches()) {
            throw new AssertionError("not kind:name(type): " + text);
        }
        return new HandlerParameter(
                HandlerParameter.Kind.valueOf(matcher.group("kind").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(matcher.group("name")),
                matcher.group("optional") == null,
                TestTypes.parse(Optional.ofNullable(matcher.group("type")).orElse("java.lang.String")),
                matcher.group("field") == null,
                Anchor.NONE);
    }
}
