package dev.allowance.languageserver;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.allowance.source.Span;
import java.util.Optional;
import org.eclipse.lsp4j.Range;

/**
 * The syntax of a document as it is in the editor. Places are offsets in its text.
 *
 * @param unit made of all of the text, which makes sense
 */
record JavaSource(TextBuffer text, CompilationUnit unit) {

    /** Parses a text; empty where it makes no sense. */
    static Optional<JavaSource> parse(TextBuffer text) {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW).setAttributeComments(false);
        try {
            var result = new JavaParser(configuration).parse(text.text());
            return result.isSuccessful()
                    ? result.getResult().map(unit -> new JavaSource(text, unit))
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            // a failure of the parser itself; there is nothing to offer then
            return Optional.empty();
        }
    }

    int start(Node node) {
        return offset(node.getRange().orElseThrow().begin);
    }

    /** Behind the last character. */
    int end(Node node) {
        return offset(node.getRange().orElseThrow().end) + 1;
    }

    private int offset(Position position) {
        return text.offset(new org.eclipse.lsp4j.Position(position.line - 1, position.column - 1));
    }

    /** As written. */
    String text(Node node) {
        return text.text().substring(start(node), end(node));
    }

    Range range(Node node) {
        return new Range(text.position(start(node)), text.position(end(node)));
    }

    /** Whether the node is at exactly this place. */
    boolean isAt(Node node, Span span) {
        return range(node).equals(Spans.range(span));
    }

    /** Whether all of the place is within the node. */
    boolean covers(Node node, Span span) {
        Range place = Spans.range(span);
        return start(node) <= text.offset(place.getStart()) && text.offset(place.getEnd()) <= end(node);
    }

    /** The method whose name is at this place. */
    Optional<MethodDeclaration> method(Span name) {
        return unit.findFirst(MethodDeclaration.class, method -> isAt(method.getName(), name));
    }

    /** The type that declares a member. */
    static TypeDeclaration<?> type(Node member) {
        Node around = member.getParentNode().orElseThrow();
        return around instanceof TypeDeclaration<?> type ? type : type(around);
    }

    /** The innermost name, call or declaration at an offset, which may be its end. */
    Optional<Node> innermost(int offset) {
        return innermost(unit, offset);
    }

    private Optional<Node> innermost(Node node, int offset) {
        if (node.getRange().isEmpty() || offset < start(node) || end(node) < offset) {
            return Optional.empty();
        }
        return node.getChildNodes().stream()
                .flatMap(child -> innermost(child, offset).stream())
                .reduce((first, second) -> second)
                .or(() -> Optional.of(node));
    }

    /** Where the line of an offset begins. */
    int lineStart(int offset) {
        return text.offset(new org.eclipse.lsp4j.Position(text.position(offset).getLine(), 0));
    }

    /** The blanks before the first character of the line of a node. */
    String indent(Node node) {
        int from = lineStart(start(node));
        int to = from;
        while (to < text.text().length()
                && (text.text().charAt(to) == ' ' || text.text().charAt(to) == '\t')) {
            to++;
        }
        return text.text().substring(from, to);
    }

    /** How its lines end. */
    String lineEnd() {
        return text.text().contains("\r\n") ? "\r\n" : "\n";
    }
}
