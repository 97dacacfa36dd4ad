package dev.allowance.framework.spring;

import dev.allowance.framework.TypeHierarchy.Order;
import dev.allowance.framework.spring.MergedAnnotations.Merged;
import dev.allowance.framework.spring.SpringTypes.Mapped;
import dev.allowance.http.HttpMethods;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.route.ControllerFacts;
import dev.allowance.route.CrossOrigin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the declarations of handlers tell that JAX-RS has nothing like: bodies, CORS. */
final class SpringControllers {

    /** Annotations on a class from these packages make no handler of it. */
    private static final List<String> PLAIN = List.of(
            SpringNames.BIND,
            "org.springframework.validation.",
            "org.springframework.security.access.",
            "org.springframework.transaction.",
            "jakarta.validation.",
            "javax.validation.",
            "io.swagger.",
            "lombok.",
            "java.lang.");

    private static final Set<String> PLAIN_NAMES =
            Set.of("org.springframework.stereotype.Component", "org.springframework.stereotype.Service");

    private static final Set<String> RESPONSE_BODY = Set.of(SpringNames.RESPONSE_BODY);
    private static final Set<String> CROSS_ORIGIN = Set.of(SpringNames.CROSS_ORIGIN);

    /** What a type says for all its handlers. */
    private record OfType(boolean writesBody, boolean plain, Optional<Merged> cors) {}

    private final Map<String, OfType> types = new HashMap<>();
    private final SpringTypes spring;
    private final boolean registersByItself;
    private final Set<String> made = new HashSet<>();

    SpringControllers(SpringTypes spring, List<JavaType> types) {
        this.spring = spring;
        this.registersByItself = types.stream()
                .flatMap(type -> Stream.concat(type.superclass().stream(), type.interfaces().stream()))
                .anyMatch(above -> above.simpleName().endsWith("HandlerMapping"));
        for (JavaType type : types) {
            for (JavaMethod method : type.methods()) {
                if (isBean(method)) {
                    made.add(method.returnType().erasure());
                }
            }
        }
    }

    private static boolean isBean(JavaMethod method) {
        for (JavaAnnotation annotation : method.annotations()) {
            if (annotation.typeName().endsWith(".Bean")) {
                return true;
            }
        }
        return false;
    }

    /** The facts of a mapped method, served by this type. */
    ControllerFacts of(JavaType type, Mapped mapped, List<String> ignored) {
        OfType ofType = types.computeIfAbsent(type.name(), name -> read(type));
        boolean writesBody = ofType.writesBody()
                || spring.nearest(mapped.declarations(), RESPONSE_BODY).isPresent();
        return new ControllerFacts(writesBody, ofType.plain(), ignored, cors(ofType.cors(), mapped));
    }

    private OfType read(JavaType type) {
        return new OfType(
                spring.nearest(type, RESPONSE_BODY).isPresent(), isPlain(type), spring.nearest(type, CROSS_ORIGIN));
    }

    private boolean isPlain(JavaType type) {
        return !registersByItself
                && !made.contains(type.name())
                && spring.supertypesComplete(type)
                && spring.hierarchy().ancestors(type, Order.INTERFACES_FIRST).stream()
                        .flatMap(ancestor -> ancestor.type().annotations().stream())
                        .map(JavaAnnotation::typeName)
                        .allMatch(name ->
                                PLAIN_NAMES.contains(name) || PLAIN.stream().anyMatch(name::startsWith));
    }

    /** {@code RequestMappingHandlerMapping.initCorsConfiguration}: the class's values first, then the method's. */
    private Optional<CrossOrigin> cors(Optional<Merged> onType, Mapped mapped) {
        Optional<Merged> onMethod = spring.nearest(mapped.declarations(), CROSS_ORIGIN);
        if (onType.isEmpty() && onMethod.isEmpty()) {
            return Optional.empty();
        }
        List<Merged> both = Stream.concat(onType.stream(), onMethod.stream()).toList();
        List<JavaValue> methods = values(both, "methods");
        List<JavaValue> credentials = values(both, "allowCredentials").stream()
                .filter(value -> !value.equals(new JavaValue.Text("")))
                .toList();
        boolean known = Stream.of("origins", "originPatterns", "allowedHeaders", "allowCredentials")
                        .flatMap(member -> values(both, member).stream())
                        .allMatch(JavaValue.Text.class::isInstance)
                && methods.stream().allMatch(JavaValue.Constant.class::isInstance);
        return Optional.of(new CrossOrigin(
                known,
                onMethod.isPresent(),
                texts(values(both, "origins")),
                texts(values(both, "originPatterns")),
                HttpMethods.of(methods.stream()
                        .filter(JavaValue.Constant.class::isInstance)
                        .map(value -> ((JavaValue.Constant) value).name())
                        .toList()),
                texts(values(both, "allowedHeaders")),
                !credentials.isEmpty()
                        && credentials.get(credentials.size() - 1).equals(new JavaValue.Text("true")),
                both.get(both.size() - 1).root().anchor()));
    }

    private static List<JavaValue> values(List<Merged> annotations, String member) {
        List<JavaValue> values = new ArrayList<>();
        annotations.forEach(annotation -> values.addAll(annotation.elements(member)));
        return values;
    }

    private static List<String> texts(List<JavaValue> values) {
        return values.stream()
                .filter(JavaValue.Text.class::isInstance)
                .map(value -> ((JavaValue.Text) value).value())
                .distinct()
                .toList();
    }
}
