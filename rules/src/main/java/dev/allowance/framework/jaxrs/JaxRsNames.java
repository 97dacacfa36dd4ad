package dev.allowance.framework.jaxrs;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
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

    /** Whether the annotation is the one of this name below either root package, such as {@code Path} or {@code core.Context}. */
    static boolean is(JavaAnnotation annotation, String name) {
        return PACKAGES.stream().anyMatch(p -> annotation.typeName().equals(p + name));
    }

    /** The first annotation of this name. */
    static Optional<JavaAnnotation> find(List<JavaAnnotation> annotations, String name) {
        return annotations.stream().filter(a -> is(a, name)).findFirst();
    }

    /** Whether the specification defines the annotation; one of these on an override drops the inherited ones (§3.6). */
    static boolean isStandard(JavaAnnotation annotation) {
        return PACKAGES.stream().anyMatch(p -> annotation.typeName().startsWith(p));
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
