package dev.allowance.languageserver;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import dev.allowance.languageserver.Templates.Asker;
import dev.allowance.languageserver.Templates.Template;
import dev.allowance.languageserver.VariableRename.Refused;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Gives path variables other names, from the template or from the parameter. */
final class Renames {

    /**
     * What is renamed at a position.
     *
     * @param range its name there
     */
    private record Target(Range range, String name, VariableRename rename) {}

    /**
     * What a rename at a position would change.
     *
     * @throws ResponseErrorException where there is no path variable, with a sentence that says so
     */
    PrepareRenameResult prepare(TextBuffer text, Position position) {
        Target target = target(text, position);
        return new PrepareRenameResult(target.range(), target.name());
    }

    /**
     * The changes of the document that a rename makes.
     *
     * @throws ResponseErrorException where it cannot be, with a sentence that says why
     */
    List<TextEdit> rename(TextBuffer text, Position position, String newName) {
        Target target = target(text, position);
        if (target.name().equals(newName)) {
            return List.of();
        }
        try {
            return target.rename().to(newName).toList();
        } catch (Refused e) {
            throw refusal(e.getMessage());
        }
    }

    private static Target target(TextBuffer text, Position position) {
        JavaSource source = JavaSource.parse(text).orElseThrow(() -> refusal("the code makes no sense as it is now"));
        Templates templates = new Templates(source);
        int offset = text.offset(position);
        return inTemplate(offset, templates, source)
                .or(() -> atParameter(offset, templates, source))
                .orElseThrow(() -> refusal("only path variables can be renamed here, in a template such as /users/{id}"
                        + " or at a parameter that asks for one"));
    }

    private static Optional<Target> inTemplate(int offset, Templates templates, JavaSource source) {
        for (Template template : templates.all()) {
            Optional<PathVariable> found = template.at(offset);
            if (found.isPresent()) {
                int from = template.text().start(found.get().from());
                int to = template.text().start(found.get().to() - 1) + 1;
                return Optional.of(new Target(
                        range(from, to, source),
                        found.get().name(),
                        VariableRename.of(found.get(), template, templates, source)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Target> atParameter(int offset, Templates templates, JavaSource source) {
        Optional<Parameter> parameter = source.innermost(offset).flatMap(Renames::parameter);
        return parameter.flatMap(found -> templates
                .asker(found, found.getNameAsString())
                .flatMap(asker -> place(offset, asker, found, source)
                        .flatMap(range -> method(found)
                                .map(method -> new Target(
                                        range,
                                        asker.name(),
                                        VariableRename.of(asker.name(), method, templates, source))))));
    }

    private static Optional<Parameter> parameter(Node node) {
        return node instanceof Parameter parameter
                ? Optional.of(parameter)
                : node.getParentNode().flatMap(Renames::parameter);
    }

    private static Optional<MethodDeclaration> method(Parameter parameter) {
        return parameter
                .getParentNode()
                .filter(MethodDeclaration.class::isInstance)
                .map(MethodDeclaration.class::cast);
    }

    /** The variable's name in the annotation; where it has none, the parameter's. */
    private static Optional<Range> place(int offset, Asker asker, Parameter parameter, JavaSource source) {
        Node named = asker.value().map(value -> (Node) value).orElse(parameter.getName());
        if (offset < source.start(named) || source.end(named) < offset) {
            return Optional.empty();
        }
        int quote = asker.value().filter(value -> value.isStringLiteralExpr()).isPresent() ? 1 : 0;
        return Optional.of(range(source.start(named) + quote, source.end(named) - quote, source));
    }

    private static Range range(int from, int to, JavaSource source) {
        return new Range(source.text().position(from), source.text().position(to));
    }

    private static ResponseErrorException refusal(String reason) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, reason, null));
    }
}
