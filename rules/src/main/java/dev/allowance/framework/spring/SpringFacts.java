package dev.allowance.framework.spring;

import dev.allowance.framework.FlatBody;
import dev.allowance.framework.TypeHierarchy.Declaration;
import dev.allowance.framework.TypeHierarchy.Member;
import dev.allowance.framework.TypeHierarchy.Order;
import dev.allowance.framework.spring.MergedAnnotations.Merged;
import dev.allowance.framework.spring.SpringTypes.Mapped;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.TemplateFlaw;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the declaration of a mapped method tells beside its routes. */
final class SpringFacts {

    private static final Set<String> RESPONSE_STATUS = Set.of(SpringNames.RESPONSE_STATUS);
    private static final Set<String> BEFORE_HANDLER = Set.of(SpringNames.MODEL_ATTRIBUTE, SpringNames.INIT_BINDER);

    private final SpringTypes spring;
    private final SpringParameters parameters;
    private final SpringControllers controllers;
    private final List<HandlerParameter> advice;
    private final Map<String, List<HandlerParameter>> shared = new HashMap<>();
    private final Map<String, Boolean> conditional = new HashMap<>();
    private final Map<String, Optional<Merged>> statuses = new HashMap<>();
    private final Map<String, Set<String>> suppressions = new HashMap<>();

    SpringFacts(SpringTypes spring, List<JavaType> types) {
        this.spring = spring;
        this.parameters = new SpringParameters(spring);
        this.controllers = new SpringControllers(spring, types);
        this.advice = types.stream()
                .filter(type -> spring.annotations()
                        .has(type.annotations(), name -> name.equals(SpringNames.CONTROLLER_ADVICE)))
                .flatMap(type -> beforeHandler(type).stream())
                .map(SpringFacts::optional)
                .distinct()
                .toList();
    }

    /**
     * The facts of a mapped method, served by this type.
     *
     * @param ignored what its further mapping annotations say
     * @param flaw what is wrong with this path
     */
    HandlerFacts of(
            JavaType type,
            Mapped mapped,
            List<String> ignored,
            Anchor path,
            Anchor httpMethod,
            Optional<TemplateFlaw> flaw) {
        JavaMethod method = mapped.implementation().method();
        JavaType owner = mapped.implementation().owner().type();
        Anchor handler = method.anchor() != Anchor.NONE ? method.anchor() : type.anchor();
        List<HandlerParameter> all = new ArrayList<>(parameters.of(mapped, true));
        all.addAll(shared.computeIfAbsent(type.name(), name -> beforeHandler(type)));
        all.addAll(advice);
        return new HandlerFacts(
                true,
                type.isSource() || owner.isSource(),
                handler,
                path != Anchor.NONE ? path : handler,
                httpMethod != Anchor.NONE ? httpMethod : handler,
                suppressions(type, mapped),
                isDeprecated(type.annotations())
                        || isDeprecated(method.annotations())
                        || isDeprecated(mapped.source().method().annotations()),
                conditional.computeIfAbsent(type.name(), name -> isConditional(type)),
                mapped.implementation().returnType(),
                all,
                FlatBody.in(all, spring.index()),
                status(type, mapped),
                Optional.of(controllers.of(type, mapped, ignored)),
                Optional.empty(),
                flaw);
    }

    /** What {@code @ModelAttribute} and {@code @InitBinder} methods of the type take before each of its handlers. */
    private List<HandlerParameter> beforeHandler(JavaType type) {
        List<HandlerParameter> found = new ArrayList<>();
        for (Member member : spring.hierarchy().members(type, Order.INTERFACES_FIRST)) {
            boolean runs = spring.nearest(member.declarations(), BEFORE_HANDLER).isPresent()
                    && spring.nearest(member.declarations(), SpringNames.MAPPINGS)
                            .isEmpty();
            if (runs) {
                Declaration implementation = spring.hierarchy().implementation(member);
                parameters.of(implementation, member.declarations(), false).stream()
                        .filter(SpringFacts::readsPath)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean readsPath(HandlerParameter parameter) {
        return parameter.kind() == HandlerParameter.Kind.PATH || parameter.kind() == HandlerParameter.Kind.ANY;
    }

    /** An advice runs before handlers of many paths, or of some only, as its members say. */
    private static HandlerParameter optional(HandlerParameter parameter) {
        return new HandlerParameter(
                parameter.kind(), parameter.name(), false, parameter.type(), false, parameter.anchor());
    }

    private Optional<String> status(JavaType type, Mapped mapped) {
        return spring.nearest(mapped.declarations(), RESPONSE_STATUS)
                .or(() -> statuses.computeIfAbsent(type.name(), name -> spring.nearest(type, RESPONSE_STATUS)))
                .flatMap(status -> status.value("code"))
                .filter(JavaValue.Constant.class::isInstance)
                .map(value -> ((JavaValue.Constant) value).name());
    }

    private boolean isConditional(JavaType type) {
        return type.annotations().stream()
                        .map(JavaAnnotation::typeName)
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .anyMatch(name -> name.startsWith("Conditional") || name.equals("Profile"))
                || spring.annotations()
                        .has(
                                type.annotations(),
                                name -> name.equals(SpringNames.CONDITIONAL) || name.equals(SpringNames.PROFILE));
    }

    private static boolean isDeprecated(List<JavaAnnotation> annotations) {
        for (JavaAnnotation annotation : annotations) {
            if (annotation.typeName().equals("java.lang.Deprecated")) {
                return true;
            }
        }
        return false;
    }

    private Set<String> suppressions(JavaType type, Mapped mapped) {
        Set<String> tokens = new HashSet<>();
        tokens.addAll(tokens(mapped.implementation().method().annotations()));
        tokens.addAll(tokens(mapped.source().method().annotations()));
        tokens.addAll(around(type));
        tokens.addAll(around(mapped.implementation().owner().type()));
        tokens.addAll(around(mapped.source().owner().type()));
        return tokens;
    }

    /** What the type and those around it ask for. */
    private Set<String> around(JavaType start) {
        Set<String> known = suppressions.get(start.name());
        if (known == null) {
            known = new HashSet<>();
            Optional<JavaType> around = Optional.of(start);
            while (around.isPresent()) {
                known.addAll(tokens(around.get().annotations()));
                around = enclosing(around.get());
            }
            suppressions.put(start.name(), known);
        }
        return known;
    }

    private Optional<JavaType> enclosing(JavaType type) {
        int dot = type.name().lastIndexOf('.');
        return dot <= type.packageName().length()
                ? Optional.empty()
                : spring.index().find(type.name().substring(0, dot));
    }

    private static List<String> tokens(List<JavaAnnotation> annotations) {
        List<String> tokens = new ArrayList<>();
        for (JavaAnnotation annotation : annotations) {
            if (annotation.typeName().equals("java.lang.SuppressWarnings")) {
                for (JavaValue value :
                        annotation.value("value").map(JavaValue::elements).orElse(List.of())) {
                    if (value instanceof JavaValue.Text text) {
                        tokens.add(text.value());
                    }
                }
            }
        }
        return tokens;
    }
}
