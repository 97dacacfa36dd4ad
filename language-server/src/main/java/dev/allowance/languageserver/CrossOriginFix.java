package dev.allowance.languageserver;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Adds the methods that {@code @CrossOrigin} lacks. */
final class CrossOriginFix implements QuickFix {

    private static final Pattern MISSING = Pattern.compile("add ([A-Z]+(?:, [A-Z]+)*) to its methods.*");

    @Override
    public Set<String> rules() {
        return Set.of("cors-annotation-narrower");
    }

    @Override
    public List<Proposal> propose(Problem problem) {
        Matcher missing = MISSING.matcher(problem.finding().cure());
        if (!missing.matches()) {
            return List.of();
        }
        List<String> methods = List.of(missing.group(1).split(", "));
        return problem.source()
                .unit()
                .findFirst(
                        AnnotationExpr.class,
                        found -> Annotations.name(found).equals("CrossOrigin")
                                && problem.source().covers(found, problem.span()))
                .flatMap(annotation -> Annotations.member(annotation, "methods"))
                .filter(value -> !Annotations.elements(value).isEmpty())
                .map(value -> List.of(new Proposal(
                        "Add " + missing.group(1) + " to the methods of @CrossOrigin",
                        true,
                        add(methods, value, problem.source()))))
                .orElse(List.of());
    }

    private static Edits add(List<String> methods, Expression value, JavaSource source) {
        Edits edits = new Edits(source);
        List<Expression> present = Annotations.elements(value);
        Expression last = present.get(present.size() - 1);
        String home =
                last.isFieldAccessExpr() ? source.text(last.asFieldAccessExpr().getScope()) + "." : "";
        if (home.isEmpty()) {
            methods.forEach(method -> edits.nameConstant(Annotations.SPRING + "RequestMethod." + method));
        }
        String added = methods.stream().map(method -> ", " + home + method).collect(Collectors.joining());
        return value.isArrayInitializerExpr()
                ? edits.insert(source.end(last), added)
                : edits.replace(value, "{" + source.text(value) + added + "}");
    }
}
