package dev.allowance.languageserver;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.allowance.languageserver.Templates.Asker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the variables of a path and the parameters of its handler together. */
final class BindVariableFix implements QuickFix {

    private static final Pattern FREE = Pattern.compile(".*it has `\\{([^`]+)}`");
    private static final Pattern IGNORED = Pattern.compile(".* ignores the variable `([^`]+)` of .*");

    @Override
    public Set<String> rules() {
        return Set.of("path-variable-unbound");
    }

    @Override
    public List<Proposal> propose(Problem problem) {
        Matcher free = FREE.matcher(problem.finding().cure());
        Matcher ignored = IGNORED.matcher(problem.finding().problem());
        return problem.handler()
                .flatMap(handler -> free.matches()
                        ? ask(free.group(1), handler, problem)
                        : ignored.matches() ? take(ignored.group(1), handler, problem) : Optional.empty())
                .map(List::of)
                .orElse(List.of());
    }

    /** Has the parameter at fault ask for the variable that is left over. */
    private static Optional<Proposal> ask(String variable, MethodDeclaration handler, Problem problem) {
        JavaSource source = problem.source();
        Templates templates = new Templates(source);
        return handler.getParameters().stream()
                .filter(parameter -> source.covers(parameter, problem.span()))
                .findFirst()
                .flatMap(parameter -> templates.asker(parameter, parameter.getNameAsString()))
                .map(asker -> new Proposal("Ask for {" + variable + "}", true, named(variable, asker, source)));
    }

    private static Edits named(String variable, Asker asker, JavaSource source) {
        Edits edits = new Edits(source);
        String literal = "\"" + variable + "\"";
        AnnotationExpr annotation = asker.annotation();
        if (asker.value().isPresent()) {
            return edits.replace(asker.value().get(), literal);
        }
        if (annotation.isNormalAnnotationExpr()
                && !annotation.asNormalAnnotationExpr().getPairs().isEmpty()) {
            return edits.insert(
                    source.start(annotation.asNormalAnnotationExpr().getPairs().get(0)), "name = " + literal + ", ");
        }
        return edits.replace(source.end(annotation.getName()), source.end(annotation), "(" + literal + ")");
    }

    /** Has a parameter ask for the variable: the one of this name that asks for nothing, or a new one. */
    private static Optional<Proposal> take(String variable, MethodDeclaration handler, Problem problem) {
        JavaSource source = problem.source();
        Edits edits = new Edits(source);
        Optional<String> annotation = problem.isSpring()
                ? Optional.of(Annotations.SPRING + "PathVariable")
                : Annotations.path(handler, problem.route().framework())
                        .or(() -> Annotations.path(
                                JavaSource.type(handler), problem.route().framework()))
                        .flatMap(path -> Annotations.jaxRsPackage(source.unit(), path))
                        .map(home -> home + "PathParam");
        Optional<Parameter> same = handler.getParameters().stream()
                .filter(parameter -> parameter.getNameAsString().equals(variable))
                .findFirst();
        if (annotation.isEmpty()
                || same.filter(parameter -> !parameter.getAnnotations().isEmpty())
                        .isPresent()
                || same.isEmpty() && (!variable.matches("[a-zA-Z_]\\w*") || ParameterUses.isTaken(variable, handler))) {
            return Optional.empty();
        }
        String asking = "@" + edits.name(annotation.get()) + "(\"" + variable + "\") ";
        if (same.isPresent()) {
            edits.insert(source.start(same.get()), asking);
        } else if (handler.getParameters().isEmpty()) {
            int open = source.text().text().indexOf('(', source.end(handler.getName()));
            edits.insert(open + 1, asking + "String " + variable);
        } else {
            edits.insert(source.start(handler.getParameter(0)), asking + "String " + variable + ", ");
        }
        return Optional.of(new Proposal("Take {" + variable + "} as a parameter", true, edits));
    }
}
