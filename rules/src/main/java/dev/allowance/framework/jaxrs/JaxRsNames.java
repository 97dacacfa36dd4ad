package dev.allowance.framework.jaxrs;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The annotations of {@code javax.ws.rs} and {@code jakarta.ws.rs}, which mean the same, by name. */
final class JaxRsNames {

    private static final List<String> PACKAGES = List.of("jakarta.ws.rs.", "javax.ws.rs.");

    /** Annotations by which a MicroProfile or Quarkus REST client interface is told from a server's. */
    private static final List<String> CLIENT_PACKAGES =
            List.of("org.eclipse.microprofile.rest.client.", "io.quarkus.rest.client.reactive.");

    private static final Set<String> CONDITIONS = Set.of(
            "IfBuildProfile",
            "UnlessBuildProfile",
            "IfBuildProperty",
            "UnlessBuildProperty",
            "LookupIfProperty",
            "LookupUnlessProperty",
            "EndpointDisabled",
            "Alternative",
            "Profile",
            "Requires");

    private JaxRsNames() {}

    /**
     * Whether any of the types can be a resource class: the specification is on the class path, or a type or method has an
     * annotation of it all the same.
     */
    static boolean mayBeUsed(List<JavaType> types, TypeIndex index) {
        for (String root : PACKAGES) {
            if (index.find(root + "Path").isPresent()
                    || index.find(root + "HttpMethod").isPresent()) {
                return true;
            }
        }
        for (JavaType type : types) {
            if (hasStandard(type.annotations())) {
                return true;
            }
            for (JavaMethod method : type.methods()) {
                if (hasStandard(method.annotations())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasStandard(List<JavaAnnotation> annotations) {
        for (JavaAnnotation annotation : annotations) {
            if (isStandard(annotation)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the annotation is the one of this name below either root package, such as {@code Path} or {@code core.Context}. */
    static boolean is(JavaAnnotation annotation, String name) {
        String type = annotation.typeName();
        for (String root : PACKAGES) {
            if (type.length() == root.length() + name.length() && type.startsWith(root) && type.endsWith(name)) {
                return true;
            }
        }
        return false;
    }

    /** The first annotation of this name. */
    static Optional<JavaAnnotation> find(List<JavaAnnotation> annotations, String name) {
        for (JavaAnnotation annotation : annotations) {
            if (is(annotation, name)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** Whether the specification defines the annotation; one of these on an override drops the inherited ones (§3.6). */
    static boolean isStandard(JavaAnnotation annotation) {
        for (String root : PACKAGES) {
            if (annotation.typeName().startsWith(root)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the method or a parameter of it carries an annotation of the specification or an HTTP method designator. */
    static boolean isAnnotated(JavaMethod method, Designators designators) {
        return method.annotations().stream().anyMatch(a -> isStandard(a) || designators.isDesignator(a))
                || method.parameters().stream()
                        .map(JavaParameter::annotations)
                        .flatMap(List::stream)
                        .anyMatch(JaxRsNames::isStandard);
    }

    /** Whether the annotation marks a client interface. */
    static boolean isClient(JavaAnnotation annotation) {
        return CLIENT_PACKAGES.stream().anyMatch(p -> annotation.typeName().startsWith(p));
    }

    /** Whether the annotation lets the environment decide if its class is a resource at all. */
    static boolean isCondition(JavaAnnotation annotation) {
        String simple = simpleName(annotation.typeName());
        return CONDITIONS.contains(simple) || simple.startsWith("Conditional");
    }

    /** What follows the last dot. */
    static String simpleName(String typeName) {
        return typeName.substring(typeName.lastIndexOf('.') + 1);
    }
}
