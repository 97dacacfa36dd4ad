package dev.allowance.languageserver;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Optional;

/** Has a mapping annotation give another HTTP method. */
final class HttpMethodChange {

    private static final String REQUEST_METHOD = Annotations.SPRING + "RequestMethod.";

    private HttpMethodChange() {}

    /**
     * Changes the annotation of a handler.
     *
     * @param method such as {@code PUT}
     * @return how it reads then; empty where its present methods are given in another way than one by one
     */
    static Optional<String> to(String method, AnnotationExpr mapping, Problem problem, Edits edits) {
        if (!problem.isSpring()) {
            return designator(method, mapping, problem, edits);
        }
        if (Annotations.isShortcut(mapping)) {
            return shortcut(method, mapping, edits);
        }
        Optional<Expression> given = Annotations.member(mapping, "method");
        if (given.isEmpty()) {
            return shortcut(method, mapping, edits);
        }
        List<Expression> constants = Annotations.elements(given.get());
        return constants.size() == 1 ? constant(method, constants.get(0), edits) : Optional.empty();
    }

    private static Optional<String> designator(String method, AnnotationExpr mapping, Problem problem, Edits edits) {
        return Annotations.jaxRsPackage(problem.source().unit(), mapping)
                .map(home -> rename(mapping, home, method, edits));
    }

    private static Optional<String> shortcut(String method, AnnotationExpr mapping, Edits edits) {
        return Annotations.shortcut(method).map(name -> rename(mapping, Annotations.SPRING, name, edits));
    }

    private static String rename(AnnotationExpr mapping, String home, String name, Edits edits) {
        String before = Annotations.name(mapping);
        if (mapping.getName().getQualifier().isPresent()) {
            edits.replace(mapping.getName(), home + name);
        } else {
            edits.replace(mapping.getName(), edits.name(home + name));
            edits.dropImport(home + before, 1);
        }
        return "@" + name;
    }

    /** One that is named by itself is imported by that name. */
    private static Optional<String> constant(String method, Expression constant, Edits edits) {
        if (constant instanceof FieldAccessExpr access) {
            edits.replace(access.getName(), method);
            return Optional.of("RequestMethod." + method);
        }
        if (constant instanceof NameExpr name) {
            edits.replace(name, method)
                    .nameConstant(REQUEST_METHOD + method)
                    .dropImport(REQUEST_METHOD + name.getNameAsString(), 1);
            return Optional.of(method);
        }
        return Optional.empty();
    }
}
