package dev.allowance.languageserver;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The text that a constant expression stands for, with the place of each character in the source. */
final class SpelledText {

    /** Stands for what this file does not say. */
    private static final char UNKNOWN = '\uFFFF';

    /**
     * One character.
     *
     * @param owner the constant that it stands in, where other files may use that; else empty
     */
    private record Letter(char value, int start, int end, String owner) {}

    private final List<Letter> letters = new ArrayList<>();
    private final JavaSource source;

    private SpelledText(JavaSource source) {
        this.source = source;
    }

    /** Spells an expression out, with the constants of this file. */
    static SpelledText of(Expression expression, JavaSource source) {
        SpelledText text = new SpelledText(source);
        text.add(expression, "", new TreeSet<>());
        return text;
    }

    private void add(Expression expression, String owner, Set<String> entered) {
        if (expression.isStringLiteralExpr()) {
            addLiteral(source.start(expression) + 1, source.end(expression) - 1, owner);
        } else if (expression.isEnclosedExpr()) {
            add(expression.asEnclosedExpr().getInner(), owner, entered);
        } else if (expression.isBinaryExpr() && expression.asBinaryExpr().getOperator() == BinaryExpr.Operator.PLUS) {
            add(expression.asBinaryExpr().getLeft(), owner, entered);
            add(expression.asBinaryExpr().getRight(), owner, entered);
        } else {
            String name = expression.toString();
            Optional<FieldDeclaration> field = field(name).filter(found -> entered.add(name));
            field.flatMap(found -> initializer(found, name))
                    .ifPresentOrElse(
                            value -> add(value, field.get().isPrivate() ? owner : name, entered),
                            () -> letters.add(
                                    new Letter(UNKNOWN, source.start(expression), source.end(expression), name)));
            entered.remove(name);
        }
    }

    private Optional<FieldDeclaration> field(String name) {
        return source.unit()
                .findFirst(
                        FieldDeclaration.class,
                        field -> initializer(field, name).isPresent() && field.isFinal());
    }

    private static Optional<Expression> initializer(FieldDeclaration field, String name) {
        return field.getVariables().stream()
                .filter(variable -> variable.getNameAsString().equals(name.substring(name.lastIndexOf('.') + 1)))
                .findFirst()
                .flatMap(variable -> variable.getInitializer());
    }

    /** JLS §3.10.7. */
    private void addLiteral(int from, int to, String owner) {
        String text = source.text().text();
        int at = from;
        while (at < to) {
            int end = at + 1;
            char value = text.charAt(at);
            if (value == '\\') {
                end = at + 2;
                char kind = text.charAt(at + 1);
                value = switch (kind) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    case 's' -> ' ';
                    case '\\', '"', '\'' -> kind;
                    default -> UNKNOWN;
                };
            }
            letters.add(new Letter(value, at, end, owner));
            at = end;
        }
    }

    /** The text; what is not known is a character that no path has. */
    String text() {
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.value()));
        return text.toString();
    }

    boolean isKnown() {
        return text().indexOf(UNKNOWN) < 0;
    }

    /** The place of a character in the source. */
    int start(int index) {
        return letters.get(index).start();
    }

    /** The index of the character at a place, or right before it. */
    Optional<Integer> indexAt(int offset) {
        for (int i = 0; i < letters.size(); i++) {
            if (letters.get(i).start() <= offset && offset <= letters.get(i).end()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The constant that has characters of this part, where other files may use that. */
    Optional<String> owner(int from, int to) {
        return letters.subList(from, to).stream()
                .map(Letter::owner)
                .filter(owner -> !owner.isEmpty())
                .findFirst();
    }

    /** Puts other text in the place of a part that has a character at least; where several literals have it, in the first one. */
    void replace(int from, int to, String by, Edits edits) {
        String text = by.replace("\\", "\\\\").replace("\"", "\\\"");
        int at = from;
        while (at < to) {
            int next = at + 1;
            while (next < to
                    && letters.get(next).start() == letters.get(next - 1).end()) {
                next++;
            }
            edits.replace(letters.get(at).start(), letters.get(next - 1).end(), at == from ? text : "");
            at = next;
        }
    }
}
