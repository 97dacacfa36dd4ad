package dev.allowance.framework.spring;

import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.HandlerParameter.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the type alone tells about a parameter without a binding annotation. */
final class SpringParameterTypes {

    private static final Set<String> REQUEST = Set.of(
            "jakarta.servlet.ServletRequest",
            "jakarta.servlet.http.HttpServletRequest",
            "javax.servlet.ServletRequest",
            "javax.servlet.http.HttpServletRequest",
            "org.springframework.web.context.request.WebRequest",
            "org.springframework.web.context.request.NativeWebRequest",
            "org.springframework.web.multipart.MultipartRequest",
            "org.springframework.web.multipart.MultipartHttpServletRequest",
            "org.springframework.web.server.ServerWebExchange",
            "org.springframework.web.servlet.function.ServerRequest",
            "org.springframework.web.reactive.function.server.ServerRequest",
            "org.springframework.http.server.ServerHttpRequest",
            "org.springframework.http.server.reactive.ServerHttpRequest");

    private static final Set<String> BODY = Set.of(
            "org.springframework.http.HttpEntity",
            "org.springframework.http.RequestEntity",
            "java.io.InputStream",
            "java.io.Reader");

    private static final Set<String> UPLOAD = Set.of(
            "org.springframework.web.multipart.MultipartFile",
            "org.springframework.http.codec.multipart.Part",
            "org.springframework.http.codec.multipart.FilePart",
            "org.springframework.http.codec.multipart.FormFieldPart",
            "jakarta.servlet.http.Part",
            "javax.servlet.http.Part");

    private static final Set<String> QUERY =
            Set.of("org.springframework.data.domain.Pageable", "org.springframework.data.domain.Sort");

    private static final Set<String> CONTEXT = Set.of(
            "jakarta.servlet.ServletResponse",
            "jakarta.servlet.http.HttpServletResponse",
            "jakarta.servlet.http.HttpSession",
            "jakarta.servlet.http.PushBuilder",
            "javax.servlet.ServletResponse",
            "javax.servlet.http.HttpServletResponse",
            "javax.servlet.http.HttpSession",
            "java.io.OutputStream",
            "java.io.Writer",
            "java.security.Principal",
            "java.util.Locale",
            "java.util.TimeZone",
            "java.time.ZoneId",
            "kotlin.coroutines.Continuation",
            "org.springframework.http.HttpMethod",
            "org.springframework.http.HttpHeaders",
            "org.springframework.http.server.ServerHttpResponse",
            "org.springframework.http.server.reactive.ServerHttpResponse",
            "org.springframework.security.core.Authentication",
            "org.springframework.security.web.csrf.CsrfToken",
            "org.springframework.ui.Model",
            "org.springframework.ui.ModelMap",
            "org.springframework.validation.BindingResult",
            "org.springframework.validation.Errors",
            "org.springframework.web.bind.WebDataBinder",
            "org.springframework.web.bind.support.SessionStatus",
            "org.springframework.web.server.WebSession",
            "org.springframework.web.servlet.mvc.support.RedirectAttributes",
            "org.springframework.web.util.UriBuilder",
            "org.springframework.web.util.UriComponentsBuilder");

    /** {@code BeanUtils.isSimpleValueType}, enums aside. */
    private static final Set<String> SIMPLE = Stream.of(
                    "java.lang.Boolean",
                    "java.lang.Byte",
                    "java.lang.Character",
                    "java.lang.Class",
                    "java.lang.Double",
                    "java.lang.Float",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Short",
                    "java.lang.String",
                    "java.io.File",
                    "java.math.BigDecimal",
                    "java.math.BigInteger",
                    "java.net.InetAddress",
                    "java.net.URI",
                    "java.net.URL",
                    "java.nio.charset.Charset",
                    "java.nio.file.Path",
                    "java.util.Currency",
                    "java.util.Date",
                    "java.util.UUID",
                    "java.util.regex.Pattern")
            .collect(Collectors.toUnmodifiableSet());

    /** Supertypes that make a type simple. */
    private static final List<String> SIMPLE_SUPERTYPES = List.of(
            "java.lang.CharSequence",
            "java.lang.Number",
            "java.time.temporal.Temporal",
            "java.time.temporal.TemporalAmount",
            "java.util.Date");

    private static final Map<Kind, Set<String>> KINDS =
            Map.of(Kind.ANY, REQUEST, Kind.BODY, BODY, Kind.QUERY, QUERY, Kind.CONTEXT, CONTEXT);

    private final SpringTypes spring;

    SpringParameterTypes(SpringTypes spring) {
        this.spring = spring;
    }

    /** The kind, if the framework or the usual resolvers have one for the type. */
    Optional<Kind> kind(TypeUse type) {
        if (isUpload(type)) {
            return Optional.of(Kind.BODY);
        }
        if (isMap(type)) {
            return Optional.of(Kind.CONTEXT);
        }
        for (Kind kind : List.of(Kind.ANY, Kind.BODY, Kind.QUERY, Kind.CONTEXT)) {
            if (is(type, KINDS.get(kind)::contains)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether it is a map, or one of the model's own. */
    boolean isMap(TypeUse type) {
        return is(
                type, Set.of("java.util.Map", "org.springframework.util.MultiValueMap", "java.util.HashMap")::contains);
    }

    /** Whether it is a part of a multipart body, or several. */
    boolean isUpload(TypeUse type) {
        boolean several = type.kind() == TypeUse.Kind.ARRAY
                || is(
                        type,
                        Set.of(
                                "java.util.List",
                                "java.util.Collection",
                                "java.util.Optional",
                                "reactor.core.publisher.Flux",
                                "reactor.core.publisher.Mono")::contains);
        return is(type, UPLOAD::contains)
                || several
                        && type.arguments().size() == 1
                        && isUpload(type.arguments().get(0));
    }

    /** {@code BeanUtils.isSimpleProperty}: taken from a request parameter where nothing says otherwise. */
    boolean isSimple(TypeUse type) {
        return switch (type.kind()) {
            case PRIMITIVE -> true;
            case ARRAY -> isSimple(type.arguments().get(0));
            case DECLARED ->
                SIMPLE.contains(type.name())
                        || type.name().startsWith("java.time.")
                        || is(type, SIMPLE_SUPERTYPES::contains)
                        || spring.index()
                                .find(type.name())
                                .filter(found -> found.kind() == JavaType.Kind.ENUM)
                                .isPresent();
            default -> false;
        };
    }

    private boolean is(TypeUse type, Predicate<String> name) {
        if (type.kind() != TypeUse.Kind.DECLARED && type.kind() != TypeUse.Kind.UNRESOLVED) {
            return false;
        }
        return name.test(type.name())
                || spring.index()
                        .find(type.name())
                        .filter(found -> spring.hierarchy().supertypeNames(found).stream()
                                .anyMatch(name))
                        .isPresent();
    }
}
