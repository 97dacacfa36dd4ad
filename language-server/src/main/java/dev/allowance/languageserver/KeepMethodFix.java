package dev.allowance.languageserver;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Leaves a handler one of the HTTP methods that it is mapped to. */
final class KeepMethodFix implements QuickFix {

    @Override
    public Set<String> rules() {
        return Set.of("request-mapping-safe-and-unsafe", "multiple-http-designators", "ignored-mapping");
    }

    @Override
    public List<Proposal> propose(Problem problem) {
        return problem.handler()
                .map(handler -> problem.finding().rule().equals("request-mapping-safe-and-unsafe")
                        ? constants(problem)
                        : annotations(handler, problem))
                .orElse(List.of());
    }

    /** What changes something does no harm where GET is left out. */
    private static List<Proposal> constants(Problem problem) {
        List<Proposal> proposals = new ArrayList<>();
        problem.mapping()
                .flatMap(mapping -> Annotations.member(mapping, "method"))
                .filter(Expression::isArrayInitializerExpr)
                .ifPresent(array -> array.asArrayInitializerExpr().getValues().stream()
                        .sorted(Comparator.comparing(constant -> last(constant).matches("GET|HEAD|OPTIONS")))
                        .forEach(constant -> proposals.add(new Proposal(
                                "Keep " + last(constant) + " only",
                                proposals.isEmpty(),
                                new Edits(problem.source())
                                        .replace(array, problem.source().text(constant))))));
        return proposals;
    }

    private static String last(Expression constant) {
        String name = constant.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static List<Proposal> annotations(MethodDeclaration handler, Problem problem) {
        List<AnnotationExpr> mappings =
                Annotations.mappings(handler, problem.route().framework());
        List<Proposal> proposals = new ArrayList<>();
        if (mappings.size() > 1) {
            for (AnnotationExpr kept : mappings) {
                Edits edits = new Edits(problem.source());
                mappings.stream().filter(other -> other != kept).forEach(other -> {
                    edits.remove(other);
                    home(other, problem).ifPresent(home -> edits.dropImport(home + Annotations.name(other), 1));
                });
                proposals.add(new Proposal("Keep @" + Annotations.name(kept) + " only", proposals.isEmpty(), edits));
            }
        }
        return proposals;
    }

    private static java.util.Optional<String> home(AnnotationExpr annotation, Problem problem) {
        return problem.isSpring()
                ? java.util.Optional.of(Annotations.SPRING)
                : Annotations.jaxRsPackage(problem.source().unit(), annotation);
    }
}
