package dev.allowance.languageserver;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import dev.allowance.languageserver.Templates.Template;
import dev.allowance.languageserver.VariableRename.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a path as the finding says: in other case or number, without a slash at its end, with the usual names of variables. */
final class RespellFix implements QuickFix {

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    @Override
    public Set<String> rules() {
        return Set.of(
                "path-case-mismatch",
                "plural-mismatch",
                "singular-collection",
                "mixed-path-style",
                "trailing-slash-mismatch",
                "inconsistent-variable-name",
                "unmatchable-path");
    }

    @Override
    public List<Proposal> propose(Problem problem) {
        String now = problem.route().template().toString();
        Optional<String> named = quoted(problem.finding().cure());
        Optional<Proposal> proposal = switch (problem.finding().rule()) {
            case "trailing-slash-mismatch" ->
                problem.finding().cure().startsWith("map it to") ? withoutSlash(problem) : Optional.empty();
            case "unmatchable-path" -> clean(problem);
            case "inconsistent-variable-name" -> named.flatMap(usual -> renamed(usual, problem));
            case "mixed-path-style" ->
                named.flatMap(word -> quoted(problem.finding().problem())
                        .flatMap(odd -> respelled(now, replaceSegment(now, odd, word), problem)));
            default -> named.flatMap(better -> respelled(now, better, problem));
        };
        return proposal.map(List::of).orElse(List.of());
    }

    private static Optional<String> quoted(String text) {
        Matcher found = QUOTED.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String replaceSegment(String template, String odd, String word) {
        List<String> segments = new ArrayList<>(WrittenPath.segments(template));
        segments.replaceAll(segment -> segment.equals(odd) ? word : segment);
        return "/" + String.join("/", segments);
    }

    private static Optional<Proposal> respelled(String now, String better, Problem problem) {
        return WrittenPath.of(problem)
                .flatMap(path -> path.to(now, better))
                .map(edits -> new Proposal("Change the path to " + better, true, edits));
    }

    /** A path of its own that is nothing but a slash goes altogether. */
    private static Optional<Proposal> withoutSlash(Problem problem) {
        return WrittenPath.of(problem).flatMap(WrittenPath::own).flatMap(own -> {
            SpelledText text = SpelledText.of(own, problem.source());
            int length = text.text().length();
            boolean mayGo =
                    text.text().endsWith("/") && text.owner(length - 1, length).isEmpty();
            Edits edits = new Edits(problem.source());
            if (!mayGo) {
                return Optional.empty();
            }
            if (length > 1) {
                text.replace(length - 1, length, "", edits);
            } else {
                removeValue(own, problem, edits);
            }
            return Optional.of(new Proposal("Leave out the slash at the end", true, edits));
        });
    }

    private static void removeValue(Expression value, Problem problem, Edits edits) {
        JavaSource source = problem.source();
        Optional<Node> around = value.getParentNode();
        Optional<AnnotationExpr> annotation = around.filter(MemberValuePair.class::isInstance)
                .flatMap(Node::getParentNode)
                .or(() -> around)
                .filter(AnnotationExpr.class::isInstance)
                .map(AnnotationExpr.class::cast)
                .filter(found -> !found.isNormalAnnotationExpr()
                        || found.asNormalAnnotationExpr().getPairs().size() == 1);
        if (annotation.isPresent()) {
            edits.replace(source.end(annotation.get().getName()), source.end(annotation.get()), "");
        } else {
            edits.replace(value, "\"\"");
        }
    }

    /** Two slashes in a row become one, blanks at the ends of segments go. */
    private static Optional<Proposal> clean(Problem problem) {
        return WrittenPath.of(problem).flatMap(WrittenPath::own).flatMap(own -> {
            SpelledText text = SpelledText.of(own, problem.source());
            String before = text.text();
            Edits edits = new Edits(problem.source());
            boolean changes = false;
            for (int i = 0; i < before.length(); i++) {
                boolean isDouble = i > 0 && before.charAt(i) == '/' && before.charAt(i - 1) == '/';
                boolean isEdge = before.charAt(i) == ' '
                        && (i == 0
                                || i + 1 == before.length()
                                || before.charAt(i - 1) == '/'
                                || before.charAt(i + 1) == '/');
                if (isDouble || isEdge) {
                    if (!text.owner(i, i + 1).isEmpty()) {
                        return Optional.empty();
                    }
                    text.replace(i, i + 1, "", edits);
                    changes = true;
                }
            }
            return changes ? Optional.of(new Proposal("Clean the path", true, edits)) : Optional.empty();
        });
    }

    /** The first variable that has another name; further ones are found again. */
    private static Optional<Proposal> renamed(String usual, Problem problem) {
        List<PathVariable> here = PathVariable.in(problem.route().template().toString());
        List<PathVariable> there = PathVariable.in(usual);
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            String name = here.get(i).name();
            String better = there.get(i).name();
            if (!name.equals(better)) {
                return problem.handler().flatMap(handler -> {
                    Templates templates = new Templates(problem.source());
                    Optional<Template> own = templates
                            .of(handler)
                            .filter(template -> !template.variables(name).isEmpty())
                            .findFirst();
                    return own.flatMap(template -> rename(name, better, template, templates, problem));
                });
            }
        }
        return Optional.empty();
    }

    private static Optional<Proposal> rename(
            String name, String better, Template template, Templates templates, Problem problem) {
        try {
            VariableRename rename =
                    VariableRename.of(template.variables(name).get(0), template, templates, problem.source());
            return Optional.of(new Proposal("Rename {" + name + "} to {" + better + "}", true, rename.to(better)));
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
