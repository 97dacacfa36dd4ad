package dev.allowance.framework.jaxrs;

import dev.allowance.framework.TypeHierarchy;
import dev.allowance.framework.TypeHierarchy.Ancestor;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.HandlerParameter.Kind;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What resource classes and methods take from the request (Jakarta REST 3.1 §3.2, §3.3.2), with the additions of Jersey,
 * RESTEasy, CXF and Quarkus. Whatever is not understood is {@link Kind#ANY}.
 */
final class RequestParameters {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("PathParam", Kind.PATH),
            Map.entry("QueryParam", Kind.QUERY),
            Map.entry("MatrixParam", Kind.MATRIX),
            Map.entry("HeaderParam", Kind.HEADER),
            Map.entry("CookieParam", Kind.COOKIE),
            Map.entry("FormParam", Kind.FORM),
            Map.entry("FormDataParam", Kind.FORM),
            Map.entry("Multipart", Kind.FORM),
            Map.entry("MultipartForm", Kind.FORM),
            Map.entry("PartType", Kind.FORM),
            Map.entry("Suspended", Kind.CONTEXT),
            Map.entry("RestPath", Kind.PATH),
            Map.entry("RestQuery", Kind.QUERY),
            Map.entry("RestMatrix", Kind.MATRIX),
            Map.entry("RestHeader", Kind.HEADER),
            Map.entry("RestCookie", Kind.COOKIE),
            Map.entry("RestForm", Kind.FORM));

    /** Where the annotations above may come from; elsewhere the same simple name means something unknown. */
    private static final List<String> PACKAGES = List.of(
            "jakarta.ws.rs.",
            "javax.ws.rs.",
            "org.jboss.resteasy.",
            "org.glassfish.jersey.",
            "com.sun.jersey.",
            "org.apache.cxf.jaxrs.");

    /** Annotations that say nothing about where a value comes from: documentation, validation, nullness. */
    private static final List<String> NEUTRAL = List.of(
            "jakarta.validation.",
            "javax.validation.",
            "org.hibernate.validator.",
            "org.eclipse.microprofile.openapi.",
            "io.swagger.",
            "jakarta.annotation.",
            "javax.annotation.",
            "java.lang.",
            "org.jetbrains.annotations.",
            "org.jspecify.",
            "org.checkerframework.",
            "org.springframework.lang.",
            "edu.umd.cs.findbugs.",
            "com.fasterxml.jackson.",
            "lombok.");

    /** Types through which the template variables can be had without naming them in an annotation. */
    private static final Set<String> REQUESTS = Set.of(
            "UriInfo",
            "ContainerRequestContext",
            "HttpServletRequest",
            "ServletRequest",
            "HttpRequest",
            "HttpServerRequest",
            "RoutingContext",
            "ExtendedUriInfo",
            "ContainerRequest",
            "MessageContext",
            "ResourceInfo",
            "ServerRequestContext",
            "SimpleResourceInfo");

    /** Types that the frameworks hand over without an annotation or with {@code @Context}, and never as an entity. */
    private static final Set<String> CONTEXTS = Set.of(
            "jakarta.ws.rs.core.HttpHeaders",
            "jakarta.ws.rs.core.SecurityContext",
            "jakarta.ws.rs.core.Request",
            "jakarta.ws.rs.container.ResourceContext",
            "jakarta.ws.rs.container.AsyncResponse",
            "jakarta.ws.rs.core.Configuration",
            "jakarta.ws.rs.core.Application",
            "jakarta.ws.rs.ext.Providers",
            "jakarta.ws.rs.sse.Sse",
            "jakarta.ws.rs.sse.SseEventSink",
            "jakarta.servlet.http.HttpServletResponse",
            "jakarta.servlet.ServletContext",
            "jakarta.servlet.ServletConfig",
            "io.vertx.core.http.HttpServerResponse",
            "kotlin.coroutines.Continuation");

    private final TypeIndex index;
    private final TypeHierarchy hierarchy;

    RequestParameters(TypeIndex index, TypeHierarchy hierarchy) {
        this.index = index;
        this.hierarchy = hierarchy;
    }

    /** What a resource method or locator takes: types of the declaration that runs, annotations of the one that counts. */
    List<HandlerParameter> ofMethod(ResourceMethod method) {
        List<HandlerParameter> found = new ArrayList<>();
        List<JavaParameter> runs = method.runs().method().parameters();
        List<JavaParameter> annotated = method.annotated().method().parameters();
        List<TypeUse> types = method.runs().parameterTypes();
        for (int i = 0; i < runs.size(); i++) {
            JavaParameter source = i < annotated.size() ? annotated.get(i) : runs.get(i);
            List<JavaAnnotation> annotations =
                    source.annotations().isEmpty() ? runs.get(i).annotations() : source.annotations();
            Injected injected = new Injected(
                    source.name(), types.get(i), annotations, runs.get(i).anchor());
            found.addAll(read(injected, true, new HashSet<>()).orElseGet(() -> List.of(unannotated(injected))));
        }
        return found;
    }

    /** What a class takes through fields, setters and constructors, superclasses included. */
    List<HandlerParameter> ofClass(JavaType type) {
        return ofClass(type, false, new HashSet<>());
    }

    private List<HandlerParameter> ofClass(JavaType type, boolean onMethod, Set<String> seen) {
        List<HandlerParameter> found = new ArrayList<>();
        if (!seen.add(type.name())) {
            return found;
        }
        for (Ancestor ancestor : hierarchy.superclasses(type)) {
            for (JavaField field : ancestor.type().fields()) {
                add(
                        new Injected(Optional.of(field.name()), field.type(), field.annotations(), field.anchor()),
                        onMethod,
                        seen,
                        found);
            }
            for (JavaMethod method : ancestor.type().methods()) {
                if (method.name().startsWith("set") && method.parameters().size() == 1) {
                    JavaParameter value = method.parameters().get(0);
                    List<JavaAnnotation> annotations = new ArrayList<>(method.annotations());
                    annotations.addAll(value.annotations());
                    add(
                            new Injected(Optional.empty(), value.type(), annotations, method.anchor()),
                            onMethod,
                            seen,
                            found);
                }
            }
        }
        for (JavaMethod constructor : type.constructors()) {
            for (JavaParameter p : constructor.parameters()) {
                add(new Injected(p.name(), p.type(), p.annotations(), p.anchor()), onMethod, seen, found);
            }
        }
        return found;
    }

    private record Injected(Optional<String> name, TypeUse type, List<JavaAnnotation> annotations, Anchor anchor) {}

    private void add(Injected injected, boolean onMethod, Set<String> seen, List<HandlerParameter> found) {
        if (!injected.annotations().isEmpty()) {
            read(injected, onMethod, seen).ifPresent(found::addAll);
        }
    }

    /** Empty where no annotation says where the value comes from. */
    private Optional<List<HandlerParameter>> read(Injected injected, boolean onMethod, Set<String> seen) {
        boolean strange = false;
        for (JavaAnnotation annotation : injected.annotations()) {
            String simple = JaxRsNames.simpleName(annotation.typeName());
            boolean known =
                    PACKAGES.stream().anyMatch(p -> annotation.typeName().startsWith(p));
            if (known && (simple.equals("BeanParam") || simple.equals("Form"))) {
                return Optional.of(bean(injected, onMethod, seen));
            }
            if (known && simple.equals("Context") || simple.equals("Inject")) {
                return Optional.of(List.of(parameter(context(injected.type()), injected, Optional.empty(), onMethod)));
            }
            if (known && simple.equals("Body")) {
                return Optional.of(List.of(parameter(Kind.BODY, injected, Optional.empty(), onMethod)));
            }
            if (known && KINDS.containsKey(simple)) {
                return Optional.of(
                        List.of(parameter(KINDS.get(simple), injected, name(annotation, injected), onMethod)));
            }
            strange |= !known
                    && NEUTRAL.stream().noneMatch(p -> annotation.typeName().startsWith(p));
        }
        return strange && onMethod
                ? Optional.of(List.of(parameter(Kind.ANY, injected, Optional.empty(), onMethod)))
                : Optional.empty();
    }

    private HandlerParameter unannotated(Injected injected) {
        Kind kind = context(injected.type());
        boolean handedOver = kind == Kind.ANY || CONTEXTS.contains(jakarta(injected.type()));
        return handedOver
                ? parameter(kind, injected, Optional.empty(), true)
                : parameter(Kind.BODY, injected, injected.name(), true);
    }

    private static Kind context(TypeUse type) {
        return REQUESTS.contains(type.simpleName()) ? Kind.ANY : Kind.CONTEXT;
    }

    private static String jakarta(TypeUse type) {
        String erasure = type.erasure();
        return erasure.startsWith("javax.") ? "jakarta." + erasure.substring("javax.".length()) : erasure;
    }

    private List<HandlerParameter> bean(Injected injected, boolean onMethod, Set<String> seen) {
        return index.find(injected.type().erasure())
                .map(type -> ofClass(type, onMethod, seen))
                .orElseGet(() -> List.of(parameter(Kind.ANY, injected, Optional.empty(), onMethod)));
    }

    /** RESTEasy's own annotations fall back to the name of what they stand on, the standard ones always give one. */
    private static Optional<String> name(JavaAnnotation annotation, Injected injected) {
        Optional<JavaValue> value = annotation.value("value");
        if (value.isEmpty()) {
            return injected.name();
        }
        return value.filter(JavaValue.Text.class::isInstance)
                .map(text -> ((JavaValue.Text) text).value())
                .filter(text -> !text.isEmpty());
    }

    private static HandlerParameter parameter(Kind kind, Injected injected, Optional<String> name, boolean onMethod) {
        boolean required = kind == Kind.PATH
                || kind == Kind.BODY
                || injected.annotations().stream()
                        .anyMatch(a -> JaxRsNames.simpleName(a.typeName()).equals("NotNull"));
        boolean absent = injected.type().erasure().startsWith("java.util.Optional")
                || JaxRsNames.find(injected.annotations(), "DefaultValue").isPresent();
        return new HandlerParameter(kind, name, required && !absent, injected.type(), onMethod, injected.anchor());
    }
}
