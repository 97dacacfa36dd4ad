package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.route.TemplateFlaw;
import dev.allowance.source.Anchor;
import dev.allowance.spi.Finding;
import dev.allowance.spi.PathAnswer;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mapping that is no template. {@code org.springframework.web.util.pattern.PathPatternParser} refuses it, and Jersey's
 * {@code ResourceBagConfigurator} the class; {@code AntPathMatcher}, RESTEasy and CXF take its braces for text of the path.
 */
@AutoService(Rule.class)
public final class InvalidTemplateRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "invalid-template",
            Severity.ERROR,
            Theme.FRAMEWORK,
            "a mapping is no template: a brace too many or too few, a variable twice, a wrong regular expression");

    private static final String JERSEY = "Jersey";
    private static final String WEBFLUX = "Spring WebFlux";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Set<Object> said = new HashSet<>();
        for (Route route : context.table().designed()) {
            Optional<TemplateFlaw> flaw = route.facts().flaw();
            Optional<PathTemplate> repeating = repeating(route);
            if (flaw.isPresent()) {
                if (said.add(flaw.get())) {
                    context.report(refused(route, flaw.get(), context));
                }
            } else if (hasLooseBrace(route.template())) {
                context.report(loose(route));
            } else if (repeating.isPresent() && said.add(place(route, repeating.get()))) {
                context.report(repeated(route, repeating.get(), servers(context).contains(JERSEY)));
            }
        }
    }

    private static Finding refused(Route route, TemplateFlaw flaw, RuleContext context) {
        boolean isFineForAnt = route.template().syntax() == PathSyntax.SPRING
                && isFineForAnt(flaw.text())
                && !servers(context).equals(Set.of(WEBFLUX));
        String effect = switch (route.template().syntax()) {
            case SPRING ->
                "Spring does not start then" + (isFineForAnt ? ", unless it is told to use AntPathMatcher" : "");
            case SPRING_ANT -> "every request that is compared with it fails";
            case JAXRS -> "Jersey leaves the whole class out then, and others wait for a path that nobody sends";
        };
        return new Finding(
                INFO.id(),
                isFineForAnt ? Severity.WARNING : INFO.severity(),
                route,
                flaw.anchor().equals(Anchor.NONE) ? route.facts().pathAnchor() : flaw.anchor(),
                "the path `" + flaw.text() + "` of `" + Clash.name(route.handler()) + "` is no template: " + flaw.what()
                        + "; " + effect,
                cure(route.framework()),
                List.of());
    }

    private static String cure(Framework framework) {
        return framework == Framework.SPRING
                ? "write each variable as `{name}` or `{name:regex}`, each with a name of its own, and the rest of a path as"
                        + " `{*name}` at its end"
                : "write each variable as `{name}` or `{name: regex}`, and the rest of a path as `{name: .*}`";
    }

    /** A property of the application may choose it, up to Spring 7. It knows no {@code {*name}}. */
    private static boolean isFineForAnt(String text) {
        try {
            PathTemplate template = PathTemplate.parse(text, PathSyntax.SPRING_ANT);
            return !hasLooseBrace(template)
                    && template.variables().stream()
                            .noneMatch(variable -> variable.name().startsWith("*"));
        } catch (InvalidTemplateException e) {
            return false;
        }
    }

    private static Set<String> servers(RuleContext context) {
        return context.answers().stream().map(PathAnswer::server).collect(Collectors.toSet());
    }

    /** {@code AntPathMatcher} alone lets a brace be text. */
    private static boolean hasLooseBrace(PathTemplate template) {
        for (Segment segment : template.segments()) {
            if (segment instanceof Segment.Literal literal && hasBrace(literal.text())) {
                return true;
            }
            if (segment instanceof Segment.Mixed mixed) {
                for (Segment.Part part : mixed.parts()) {
                    if (part instanceof Segment.Text text && hasBrace(text.text())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean hasBrace(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
    }

    private static Finding loose(Route route) {
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                "`" + route.methods() + " " + route.template()
                        + "` has a brace that belongs to no variable and is compared as it stands, and no client sends one",
                "write each variable as `{name}` or `{name:regex}`, without a slash in it",
                List.of());
    }

    /** The mapping that names a variable twice; that a class and its method both name one is nothing unusual in JAX-RS. */
    private static Optional<PathTemplate> repeating(Route route) {
        return route.resource()
                .map(path -> Stream.concat(
                        Stream.concat(Stream.of(path.root()), path.locators().stream()), path.method().stream()))
                .orElse(Stream.of(route.template()))
                .filter(template -> repeatedName(template).isPresent())
                .findFirst();
    }

    private static Optional<String> repeatedName(PathTemplate template) {
        return repeatedName(template.variables());
    }

    private static Optional<String> repeatedName(List<Segment.Variable> variables) {
        if (variables.size() < 2) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        for (Segment.Variable variable : variables) {
            if (!names.add(variable.name())) {
                return Optional.of(variable.name());
            }
        }
        return Optional.empty();
    }

    private static List<Object> place(Route route, PathTemplate template) {
        return List.of(route.handler().typeName(), template);
    }

    private static Finding repeated(Route route, PathTemplate template, boolean isOnJersey) {
        List<Segment.Variable> constrained = template.variables().stream()
                .filter(variable -> variable.regex().isPresent())
                .toList();
        boolean isLost = isOnJersey
                && route.framework() == Framework.JAXRS
                && repeatedName(constrained).isPresent();
        return new Finding(
                INFO.id(),
                isLost ? INFO.severity() : Severity.WARNING,
                route,
                route.facts().pathAnchor(),
                "the path `" + template + "` of `" + Clash.name(route.handler()) + "` names the variable `"
                        + repeatedName(template).orElseThrow() + "` twice, "
                        + (isLost
                                ? "each time with a regular expression, and Jersey leaves the whole class out then"
                                : "and the handler gets one of the two values"),
                "give each variable a name of its own",
                List.of());
    }
}
