package dev.allowance.languageserver;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import java.util.Optional;

/**
 * A finding in the code that it is about.
 *
 * @param span where it stands
 * @param view of the document, whose text is the one that was checked
 */
record Problem(Finding finding, Span span, JavaSource source, View view) {

    Route route() {
        return finding.route();
    }

    boolean isSpring() {
        return route().framework() == Framework.SPRING;
    }

    /** Where an anchor of the route is in this document. */
    Optional<Span> place(Anchor anchor) {
        return view.place(anchor);
    }

    /** The handler's declaration, if it is in this document. */
    Optional<MethodDeclaration> handler() {
        return handler(route());
    }

    /** The declaration of another route's handler, if it is in this document. */
    Optional<MethodDeclaration> handler(Route other) {
        return view.place(other.facts().handlerAnchor()).flatMap(source::method);
    }

    /** The annotation on the handler itself that says which methods it answers. */
    Optional<AnnotationExpr> mapping() {
        return handler().flatMap(handler -> Annotations.mapping(handler, route().framework()));
    }

    /** Whether the route's path answers this method already, by this or another handler. */
    boolean isAnswered(String method) {
        return isAnswered(method, route().template().shape());
    }

    /** Whether a path of this shape answers this method already. */
    boolean isAnswered(String method, String shape) {
        return view.snapshot().table().routes().stream()
                .filter(other -> other.framework() == route().framework())
                .anyMatch(other -> other.methods().contains(method)
                        && other.template().shape().equals(shape));
    }
}
