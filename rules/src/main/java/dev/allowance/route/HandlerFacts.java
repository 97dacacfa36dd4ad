package dev.allowance.route;

import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What only the declaration of a handler can tell. A route that comes from an index or a notation has {@link #UNKNOWN}; a
 * rule that needs a fact stays silent then.
 *
 * @param known whether the declaration was read; if not, nothing below means anything
 * @param inSource whether the declaration, or the type it is served by, is being compiled now
 * @param handlerAnchor the method's name
 * @param pathAnchor the value that gives the method's path, or the best there is
 * @param methodAnchor the value or annotation that gives the HTTP method
 * @param suppressions tokens of {@code @SuppressWarnings} on the method and the types around it
 * @param deprecated method or type is deprecated
 * @param conditional whether it depends on the environment if the handler exists: {@code @Profile}, {@code @Conditional…}
 * @param returnType the declared type
 * @param parameters all that it takes from the request
 * @param flatBody whether a query string could carry the body as well, if there is one: it is known to hold nothing but a few
 *     simple values and lists of such
 * @param status the status that {@code @ResponseStatus} names, as the enum constant's name or the number
 * @param controller what only Spring has; empty for JAX-RS
 * @param resource what only JAX-RS has; empty for Spring
 * @param flaw what keeps its path from being understood, where that is a mistake in the mapping
 */
public record HandlerFacts(
        boolean known,
        boolean inSource,
        Anchor handlerAnchor,
        Anchor pathAnchor,
        Anchor methodAnchor,
        Set<String> suppressions,
        boolean deprecated,
        boolean conditional,
        TypeUse returnType,
        List<HandlerParameter> parameters,
        boolean flatBody,
        Optional<String> status,
        Optional<ControllerFacts> controller,
        Optional<ResourceFacts> resource,
        Optional<TemplateFlaw> flaw) {

    /** Nothing is known. */
    public static final HandlerFacts UNKNOWN = new HandlerFacts(
            false,
            false,
            Anchor.NONE,
            Anchor.NONE,
            Anchor.NONE,
            Set.of(),
            false,
            false,
            new TypeUse(TypeUse.Kind.UNRESOLVED, "?", List.of()),
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public HandlerFacts {
        suppressions = Set.copyOf(suppressions);
        parameters = List.copyOf(parameters);
    }

    /** The same facts with each position replaced, in a fixed order; {@link Anchor#NONE} is given to the function too. */
    public HandlerFacts withAnchors(UnaryOperator<Anchor> to) {
        return new HandlerFacts(
                known,
                inSource,
                to.apply(handlerAnchor),
                to.apply(pathAnchor),
                to.apply(methodAnchor),
                suppressions,
                deprecated,
                conditional,
                returnType,
                parameters.stream().map(parameter -> parameter.withAnchors(to)).toList(),
                flatBody,
                status,
                controller.map(facts -> facts.withAnchors(to)),
                resource.map(facts -> facts.withAnchors(to)),
                flaw.map(found -> new TemplateFlaw(found.text(), found.what(), to.apply(found.anchor()))));
    }

    /** The same facts as those of a declaration that is not being compiled any more. */
    public HandlerFacts notInSource() {
        return new HandlerFacts(
                known,
                false,
                handlerAnchor,
                pathAnchor,
                methodAnchor,
                suppressions,
                deprecated,
                conditional,
                returnType,
                parameters,
                flatBody,
                status,
                controller,
                resource,
                flaw);
    }
}
