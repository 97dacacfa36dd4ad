package dev.allowance.languageserver;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds the annotation that a handler or its class lacks. */
final class AnnotateFix implements QuickFix {

    @Override
    public Set<String> rules() {
        return Set.of("missing-response-body", "unreachable-handler", "sub-resource-path-without-verb");
    }

    @Override
    public List<Proposal> propose(Problem problem) {
        return problem.handler()
                .flatMap(handler -> switch (problem.finding().rule()) {
                    case "missing-response-body" -> spring(handler, problem);
                    case "unreachable-handler" -> spring(JavaSource.type(handler), problem);
                    default -> designator(handler, problem);
                })
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Proposal> spring(MethodDeclaration handler, Problem problem) {
        Edits edits = new Edits(problem.source());
        edits.annotate(handler, "@" + edits.name(Annotations.SPRING + "ResponseBody"));
        return Optional.of(new Proposal("Add @ResponseBody", true, edits));
    }

    private static Optional<Proposal> spring(TypeDeclaration<?> type, Problem problem) {
        Edits edits = new Edits(problem.source());
        edits.annotate(type, "@" + edits.name(Annotations.SPRING + "RestController"));
        return Optional.of(new Proposal("Add @RestController to " + type.getNameAsString(), true, edits));
    }

    /** The one that the finding names: a handler without a result changes something. */
    private static Optional<Proposal> designator(MethodDeclaration handler, Problem problem) {
        String name = problem.finding().cure().endsWith("@POST") ? "POST" : "GET";
        return Annotations.find(handler, "Path")
                .flatMap(path -> Annotations.jaxRsPackage(problem.source().unit(), path))
                .map(home -> {
                    Edits edits = new Edits(problem.source());
                    edits.annotate(handler, "@" + edits.name(home + name));
                    return new Proposal("Add @" + name, true, edits);
                });
    }
}
