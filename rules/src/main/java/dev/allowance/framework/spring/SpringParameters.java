package dev.allowance.framework.spring;

import dev.allowance.framework.TypeHierarchy.Declaration;
import dev.allowance.framework.spring.MergedAnnotations.Merged;
import dev.allowance.framework.spring.SpringTypes.Mapped;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.HandlerParameter.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where handler parameters come from, as the argument resolvers of {@code RequestMappingHandlerAdapter} decide. What a
 * custom resolver might take is {@link Kind#ANY}.
 */
final class SpringParameters {

    private static final Map<String, Kind> NAMED = Map.of(
            SpringNames.BIND + "PathVariable", Kind.PATH,
            SpringNames.BIND + "MatrixVariable", Kind.MATRIX,
            SpringNames.BIND + "RequestParam", Kind.QUERY,
            SpringNames.BIND + "RequestHeader", Kind.HEADER,
            SpringNames.BIND + "CookieValue", Kind.COOKIE);

    private static final Map<String, Kind> OTHER = Map.of(
            SpringNames.BIND + "RequestBody",
            Kind.BODY,
            SpringNames.BIND + "RequestPart",
            Kind.BODY,
            SpringNames.MODEL_ATTRIBUTE,
            Kind.ANY,
            SpringNames.BIND + "RequestAttribute",
            Kind.CONTEXT,
            SpringNames.BIND + "SessionAttribute",
            Kind.CONTEXT,
            "org.springframework.beans.factory.annotation.Value",
            Kind.CONTEXT,
            "org.springframework.security.core.annotation.AuthenticationPrincipal",
            Kind.CONTEXT,
            "org.springframework.security.core.annotation.CurrentSecurityContext",
            Kind.CONTEXT,
            "org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient",
            Kind.CONTEXT);

    /** Annotations of these packages do not say where a value comes from. */
    private static final List<String> SILENT = List.of(
            "java.lang.",
            "jakarta.validation.",
            "javax.validation.",
            "jakarta.annotation.",
            "javax.annotation.",
            "org.hibernate.validator.",
            "org.springframework.validation.annotation.",
            "org.springframework.format.annotation.",
            "org.springframework.lang.",
            "org.springframework.data.web.",
            "org.springdoc.",
            "io.swagger.",
            "org.jspecify.",
            "org.jetbrains.annotations.",
            "org.checkerframework.",
            "com.fasterxml.jackson.annotation.");

    private final SpringTypes spring;
    private final SpringParameterTypes types;

    SpringParameters(SpringTypes spring) {
        this.spring = spring;
        this.types = new SpringParameterTypes(spring);
    }

    /** What a mapped method takes. */
    List<HandlerParameter> of(Mapped mapped, boolean onMethod) {
        return of(mapped.implementation(), mapped.declarations(), onMethod);
    }

    /** What a method takes that is declared so, and in the supertypes so. */
    List<HandlerParameter> of(Declaration implementation, List<Declaration> declarations, boolean onMethod) {
        List<JavaParameter> declared = implementation.method().parameters();
        List<TypeUse> seen = implementation.parameterTypes();
        List<HandlerParameter> parameters = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            List<JavaAnnotation> annotations = annotations(declarations, i);
            parameters.add(parameter(declared.get(i), seen.get(i), annotations, onMethod));
        }
        return parameters;
    }

    /** The annotations of the parameter and of those that it overrides, types not seen yet (HandlerMethodParameter). */
    private static List<JavaAnnotation> annotations(List<Declaration> declarations, int position) {
        if (declarations.size() == 1) {
            return declarations.get(0).method().parameters().get(position).annotations();
        }
        Map<String, JavaAnnotation> byType = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            declaration
                    .method()
                    .parameters()
                    .get(position)
                    .annotations()
                    .forEach(annotation -> byType.putIfAbsent(annotation.typeName(), annotation));
        }
        return List.copyOf(byType.values());
    }

    private HandlerParameter parameter(
            JavaParameter declared, TypeUse type, List<JavaAnnotation> annotations, boolean onMethod) {
        boolean optional = type.is("java.util.Optional") || hasNullable(annotations);
        Optional<Merged> named = spring.annotations().first(annotations, NAMED.keySet());
        if (named.isPresent()) {
            return named(declared, type, named.get(), optional, onMethod);
        }
        Optional<Merged> other = spring.annotations().first(annotations, OTHER.keySet());
        Kind kind = other.map(annotation -> OTHER.get(annotation.type())).orElseGet(() -> bare(type, annotations));
        boolean required = !optional
                && kind != Kind.QUERY
                && other.flatMap(annotation -> annotation.value("required"))
                        .map(SpringParameters::isTrue)
                        .orElse(true);
        Optional<String> name = kind == Kind.QUERY && types.isSimple(type) ? declared.name() : Optional.empty();
        return new HandlerParameter(kind, name, required, type, onMethod, declared.anchor());
    }

    private static boolean hasNullable(List<JavaAnnotation> annotations) {
        for (JavaAnnotation annotation : annotations) {
            if (annotation.typeName().endsWith(".Nullable")) {
                return true;
            }
        }
        return false;
    }

    private HandlerParameter named(
            JavaParameter declared, TypeUse type, Merged annotation, boolean optional, boolean onMethod) {
        Kind kind = NAMED.get(annotation.type());
        Optional<JavaValue> given = annotation.value("name").filter(value -> !value.equals(new JavaValue.Text("")));
        boolean map = given.isEmpty() && types.isMap(type);
        if (kind == Kind.QUERY && types.isUpload(type)) {
            kind = Kind.BODY;
        } else if (kind == Kind.PATH && map) {
            kind = Kind.ANY;
        }
        Optional<String> name = given.isPresent() ? text(given.get()) : map ? Optional.empty() : declared.name();
        boolean required = !optional
                && !map
                && annotation.value("required").map(SpringParameters::isTrue).orElse(true)
                && annotation.value("defaultValue").isEmpty();
        return new HandlerParameter(kind, name, required, type, onMethod, declared.anchor());
    }

    private Kind bare(TypeUse type, List<JavaAnnotation> annotations) {
        boolean custom = annotations.stream()
                .map(JavaAnnotation::typeName)
                .anyMatch(name -> SILENT.stream().noneMatch(name::startsWith) && !name.endsWith(".Nullable"));
        Optional<Kind> known = types.kind(type);
        if (known.isPresent() && known.get() != Kind.CONTEXT) {
            return known.get();
        }
        return custom ? Kind.ANY : known.orElse(types.isSimple(type) ? Kind.QUERY : Kind.ANY);
    }

    private static Optional<String> text(JavaValue value) {
        return value instanceof JavaValue.Text text
                        && !text.value().contains("${")
                        && !text.value().contains("#{")
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static boolean isTrue(JavaValue value) {
        return !value.equals(new JavaValue.Scalar(false));
    }
}
