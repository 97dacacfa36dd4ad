package dev.allowance.languageserver;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.allowance.route.Framework;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The annotations of the frameworks, as they are written. */
final class Annotations {

    /** Where those of Spring are. */
    static final String SPRING = "org.springframework.web.bind.annotation.";

    private static final String REQUEST_MAPPING = "RequestMapping";
    private static final Set<String> SHORTCUTS =
            Set.of("GetMapping", "PostMapping", "PutMapping", "PatchMapping", "DeleteMapping");
    private static final Set<String> DESIGNATORS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private static final Set<String> JAX_RS = Set.of("jakarta.ws.rs", "javax.ws.rs");

    private Annotations() {}

    /** The annotation of this simple name. */
    static Optional<AnnotationExpr> find(NodeWithAnnotations<?> declaration, String name) {
        return declaration.getAnnotations().stream()
                .filter(found -> name(found).equals(name))
                .findFirst();
    }

    /** The name without package. */
    static String name(AnnotationExpr annotation) {
        return annotation.getName().getIdentifier();
    }

    /** The one annotation of a method that gives its HTTP method; empty where there are several. */
    static Optional<AnnotationExpr> mapping(MethodDeclaration method, Framework framework) {
        List<AnnotationExpr> found = mappings(method, framework);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All annotations of a method that give its HTTP method. */
    static List<AnnotationExpr> mappings(MethodDeclaration method, Framework framework) {
        return method.getAnnotations().stream()
                .filter(found -> framework == Framework.JAXRS
                        ? DESIGNATORS.contains(name(found))
                        : isShortcut(found) || name(found).equals(REQUEST_MAPPING))
                .toList();
    }

    /** Whether it is one such as {@code @GetMapping}. */
    static boolean isShortcut(AnnotationExpr annotation) {
        return SHORTCUTS.contains(name(annotation));
    }

    /** The name of Spring's shortcut for a method: {@code GetMapping}. */
    static Optional<String> shortcut(String method) {
        String name = method.charAt(0) + method.substring(1).toLowerCase(java.util.Locale.ROOT) + "Mapping";
        return SHORTCUTS.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** The value of a member; that of a single unnamed one where {@code value} is asked for. */
    static Optional<Expression> member(AnnotationExpr annotation, String name) {
        if (annotation.isSingleMemberAnnotationExpr()) {
            return name.equals("value")
                    ? Optional.of(annotation.asSingleMemberAnnotationExpr().getMemberValue())
                    : Optional.empty();
        }
        return pair(annotation, name).map(MemberValuePair::getValue);
    }

    /** A member that is given by name. */
    static Optional<MemberValuePair> pair(AnnotationExpr annotation, String name) {
        return annotation.isNormalAnnotationExpr()
                ? annotation.asNormalAnnotationExpr().getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    /** The value of the first of these members that is given. */
    static Optional<Expression> member(AnnotationExpr annotation, String first, String second) {
        return member(annotation, first).or(() -> member(annotation, second));
    }

    /** The values of what may be an array or a single value. */
    static List<Expression> elements(Expression value) {
        return value.isArrayInitializerExpr() ? value.asArrayInitializerExpr().getValues() : List.of(value);
    }

    /** The annotation of a declaration that gives its path, or a part of it. */
    static Optional<AnnotationExpr> path(NodeWithAnnotations<?> declaration, Framework framework) {
        if (framework == Framework.JAXRS) {
            return find(declaration, "Path");
        }
        return declaration.getAnnotations().stream()
                .filter(found -> isShortcut(found) || name(found).equals(REQUEST_MAPPING))
                .findFirst();
    }

    /** The values of a declaration's path; none where it says nothing of it. */
    static List<Expression> paths(NodeWithAnnotations<?> declaration, Framework framework) {
        return path(declaration, framework)
                .flatMap(found -> member(found, "value", "path"))
                .map(Annotations::elements)
                .orElse(List.of());
    }

    /** The package of the JAX-RS annotations that a file uses, with a dot: {@code jakarta.ws.rs.} or its predecessor. */
    static Optional<String> jaxRsPackage(CompilationUnit unit, AnnotationExpr example) {
        return example.getName()
                .getQualifier()
                .map(Name::asString)
                .or(() -> unit.getImports().stream()
                        .filter(found -> !found.isStatic())
                        .filter(found -> found.isAsterisk()
                                || found.getName().getIdentifier().equals(name(example)))
                        .map(found -> found.isAsterisk()
                                ? found.getName()
                                : found.getName().getQualifier().orElse(found.getName()))
                        .map(Name::asString)
                        .filter(JAX_RS::contains)
                        .findFirst())
                .map(name -> name + ".");
    }
}
