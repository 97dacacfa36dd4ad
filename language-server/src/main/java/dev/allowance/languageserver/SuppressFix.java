package dev.allowance.languageserver;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Suppresses a finding by {@code @SuppressWarnings} on the handler or on its class. */
final class SuppressFix implements QuickFix {

    private static final String ANNOTATION = "SuppressWarnings";

    @Override
    public Set<String> rules() {
        return Set.of();
    }

    @Override
    public List<Proposal> propose(Problem problem) {
        List<Proposal> proposals = new ArrayList<>();
        problem.handler().ifPresent(handler -> {
            TypeDeclaration<?> type = JavaSource.type(handler);
            edits(handler, problem)
                    .map(edits ->
                            new Proposal("Suppress " + problem.finding().rule() + " on this method", false, edits))
                    .ifPresent(proposals::add);
            edits(type, problem)
                    .map(edits -> new Proposal(
                            "Suppress " + problem.finding().rule() + " in " + type.getNameAsString(), false, edits))
                    .ifPresent(proposals::add);
        });
        return proposals;
    }

    private static <T extends Node & NodeWithAnnotations<?>> Optional<Edits> edits(T declaration, Problem problem) {
        String token = "\"allowance:" + problem.finding().rule() + "\"";
        Edits edits = new Edits(problem.source());
        Optional<AnnotationExpr> present = Annotations.find(declaration, ANNOTATION);
        if (present.isEmpty()) {
            return Optional.of(edits.annotate(declaration, "@" + ANNOTATION + "(" + token + ")"));
        }
        return Annotations.member(present.get(), "value").map(value -> add(token, value, problem.source(), edits));
    }

    /** A single value, be it put together of several, becomes a list. */
    private static Edits add(String token, Expression value, JavaSource source, Edits edits) {
        if (!value.isArrayInitializerExpr()) {
            return edits.replace(value, "{" + source.text(value) + ", " + token + "}");
        }
        List<Expression> values = value.asArrayInitializerExpr().getValues();
        return values.isEmpty()
                ? edits.replace(value, token)
                : edits.insert(source.end(values.get(values.size() - 1)), ", " + token);
    }
}
