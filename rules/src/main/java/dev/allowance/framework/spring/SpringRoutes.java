package dev.allowance.framework.spring;

import dev.allowance.framework.ReaderOptions;
import dev.allowance.framework.spring.MergedAnnotations.Merged;
import dev.allowance.framework.spring.SpringMapping.Pattern;
import dev.allowance.framework.spring.SpringRoles.Part;
import dev.allowance.framework.spring.SpringTypes.Mapped;
import dev.allowance.http.HttpMethods;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.TemplateFlaw;
import dev.allowance.route.UnknownReason;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes routes of mapped methods: type and method combined, one route for each path. */
final class SpringRoutes {

    private record Template(PathTemplate path, Optional<UnknownReason> unknown) {}

    private final SpringTypes spring;
    private final Placeholders placeholders;
    private final SpringFacts facts;
    private final String basePath;
    private final PathSyntax syntax;
    private final MappingFlaws flaws;
    private final Map<String, Template> templates = new HashMap<>();

    SpringRoutes(SpringTypes spring, List<JavaType> types, ReaderOptions options) {
        this.spring = spring;
        this.placeholders =
                new Placeholders(options.properties(), options.deployment().defaults());
        this.facts = new SpringFacts(spring, types);
        this.basePath = options.deployment().mount(Framework.SPRING) + prefix(options.basePath());
        this.syntax = PathCombination.syntax(options.matching());
        this.flaws = new MappingFlaws(syntax);
    }

    /** The routes of one part. */
    List<Route> of(Part part) {
        JavaType type = part.type();
        Optional<Merged> annotation = spring.mapping(type);
        boolean certain = part.certain() && (annotation.isPresent() || spring.supertypesComplete(type));
        String prefix = basePath;
        if (part.role() == Role.CLIENT) {
            prefix = clientPath(type);
        }
        if (annotation.isEmpty() && !spring.supertypesComplete(type)) {
            prefix += "/" + SpringMapping.UNRESOLVED;
        }
        Optional<SpringMapping> ofType = annotation.map(a -> SpringMapping.of(a, placeholders));
        List<Route> routes = new ArrayList<>();
        for (Mapped mapped : part.methods()) {
            SpringMapping own = SpringMapping.of(mapped.mapping(), placeholders);
            SpringMapping mapping = ofType.map(above -> above.combine(own, PathCombination.of(syntax)))
                    .orElse(own);
            List<String> ignored = ignored(mapped, mapping, ofType, prefix);
            for (Pattern pattern : patterns(mapping)) {
                routes.add(route(part, certain, mapped, own, annotation, ofType, mapping, prefix, pattern, ignored));
            }
        }
        return routes;
    }

    private Route route(
            Part part,
            boolean certain,
            Mapped mapped,
            SpringMapping own,
            Optional<Merged> type,
            Optional<SpringMapping> ofType,
            SpringMapping mapping,
            String prefix,
            Pattern pattern,
            List<String> ignored) {
        Template template = template(prefix, pattern);
        Optional<UnknownReason> unknown = template.unknown();
        if (!mapping.methodsKnown()) {
            unknown = Optional.of(UnknownReason.CUSTOM_METHOD);
        }
        if (unknown.isEmpty() && !mapping.complete()) {
            unknown = Optional.of(UnknownReason.UNRESOLVED_CONSTANT);
        }
        if (!certain) {
            unknown = Optional.of(UnknownReason.UNRESOLVED_TYPE);
        }
        Merged annotation = mapped.mapping();
        Anchor path = own.patterns().isEmpty()
                ? annotation.root().anchor()
                : annotation.anchor(pathMember(annotation), pattern.element());
        Anchor method = type.filter(
                        t -> own.methods().isEmpty() && !mapping.methods().isEmpty())
                .orElse(annotation)
                .anchor("method", 0);
        Optional<TemplateFlaw> flaw = flaws.of(
                pattern,
                ofType.map(SpringMapping::patterns).orElse(List.of()),
                element -> type.orElseThrow().anchor(pathMember(type.orElseThrow()), element),
                own.patterns(),
                path);
        HandlerFacts known = facts.of(part.type(), mapped, ignored, path, method, flaw);
        return new Route(
                Framework.SPRING,
                methods(mapping),
                template.path(),
                handler(part.type(), mapped),
                mapping.conditions(),
                part.role(),
                unknown,
                Optional.empty(),
                known);
    }

    /** What the annotations say that Spring passes over, as far as it is not what the one that counts says. */
    private List<String> ignored(Mapped mapped, SpringMapping mapping, Optional<SpringMapping> ofType, String prefix) {
        List<String> ignored = new ArrayList<>();
        for (Merged annotation : spring.passedOver(mapped)) {
            SpringMapping own = SpringMapping.of(annotation, placeholders);
            SpringMapping other = ofType.map(above -> above.combine(own, PathCombination.of(syntax)))
                    .orElse(own);
            if (!other.methods().equals(mapping.methods()) || !texts(other).equals(texts(mapping))) {
                ignored.add(methods(other) + " " + prefix + texts(other).get(0));
            }
        }
        return ignored;
    }

    private static List<String> texts(SpringMapping mapping) {
        return patterns(mapping).stream().map(Pattern::text).toList();
    }

    private static String pathMember(Merged annotation) {
        return annotation.type().equals(SpringNames.HTTP_EXCHANGE) ? "value" : "path";
    }

    /** An empty mapping matches the empty path and the slash ({@code RequestMappingHandlerMapping}). */
    private static List<Pattern> patterns(SpringMapping mapping) {
        return mapping.patterns().isEmpty()
                ? List.of(new Pattern("", 0, false), new Pattern("/", 0, false))
                : mapping.patterns();
    }

    private static HttpMethods methods(SpringMapping mapping) {
        if (!mapping.methodsKnown()) {
            return HttpMethods.UNKNOWN;
        }
        return mapping.methods().isEmpty() ? HttpMethods.ALL : HttpMethods.of(mapping.methods());
    }

    private static Handler handler(JavaType type, Mapped mapped) {
        return new Handler(
                type.name(),
                mapped.implementation().method().name(),
                mapped.implementation().method().parameters().stream()
                        .map(parameter -> parameter.type().erasure())
                        .toList());
    }

    /** Handlers of one path share one template: it is parsed once, and what is derived of it is derived once. */
    private Template template(String prefix, Pattern pattern) {
        String text = prefix + pattern.text();
        if (pattern.refused()) {
            return parsed(text, true);
        }
        Template known = templates.get(text);
        if (known == null) {
            known = parsed(text, false);
            templates.put(text, known);
        }
        return known;
    }

    private Template parsed(String text, boolean refused) {
        try {
            Optional<UnknownReason> unknown = text.contains(SpringMapping.UNRESOLVED)
                    ? Optional.of(UnknownReason.UNRESOLVED_CONSTANT)
                    : text.contains("${") ? Optional.of(UnknownReason.PLACEHOLDER) : Optional.empty();
            return new Template(
                    PathTemplate.parse(text, syntax), refused ? Optional.of(UnknownReason.INVALID_TEMPLATE) : unknown);
        } catch (InvalidTemplateException e) {
            return new Template(readable(text, e.index()), Optional.of(UnknownReason.INVALID_TEMPLATE));
        }
    }

    /** The part before the refused one, if that is literal text, then something unresolved. */
    private PathTemplate readable(String text, int index) {
        int end = Math.max(0, Math.min(index, text.length()));
        for (int i = 0; i < end; i++) {
            if ("{}*?$".indexOf(text.charAt(i)) >= 0) {
                end = i;
            }
        }
        String literal = text.substring(0, text.lastIndexOf('/', end) + 1);
        try {
            return PathTemplate.parse(literal + SpringMapping.UNRESOLVED, syntax);
        } catch (InvalidTemplateException e) {
            throw new IllegalStateException("literal text is no template: " + literal, e);
        }
    }

    /** Feign puts the client's {@code path} before every mapping. */
    private String clientPath(JavaType type) {
        return spring.annotations()
                .first(type.annotations(), Set.of(SpringNames.FEIGN_CLIENT))
                .flatMap(feign -> feign.value("path"))
                .map(value -> value instanceof JavaValue.Text text ? text.value() : SpringMapping.UNRESOLVED)
                .map(placeholders::resolve)
                .map(SpringRoutes::prefix)
                .orElse("");
    }

    private static String prefix(String path) {
        String text = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return text.isEmpty() || text.startsWith("/") ? text : "/" + text;
    }
}
