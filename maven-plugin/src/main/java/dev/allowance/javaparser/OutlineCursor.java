package dev.allowance.javaparser;

import dev.allowance.javaparser.Outline.Problem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a file by brackets and keywords alone: skips what an outline does not tell, cuts out bodies, and notes the
 * names of annotations and the first thing that makes no sense.
 */
final class OutlineCursor {

    private final Lexer lexer;
    private final Set<String> annotations = new HashSet<>();
    private Optional<Problem> problem = Optional.empty();

    OutlineCursor(Lexer lexer) {
        this.lexer = lexer;
    }

    /** The names of the annotations so far, as spelled. */
    Set<String> annotations() {
        return annotations;
    }

    /** What made no sense so far. */
    Optional<Problem> problem() {
        return problem;
    }

    /** Whether the current token is this word and another word follows. */
    boolean followedByWord(String word) {
        if (!lexer.is(word)) {
            return false;
        }
        int start = lexer.start();
        lexer.next();
        boolean follows = lexer.kind() == Lexer.Kind.WORD;
        lexer.back(start);
        return follows;
    }

    /** {@code record} is a keyword only where a name and a header follow (JLS §3.9). */
    boolean isRecord() {
        if (!followedByWord("record")) {
            return false;
        }
        int start = lexer.start();
        lexer.next();
        lexer.next();
        boolean header = lexer.is('(') || lexer.is('<');
        lexer.back(start);
        return header;
    }

    /** Words and dots, with annotations of types in between; the dot before a star is left out. */
    String typeName() {
        return dotted(true);
    }

    /** Words and dots; the dot before a star is left out. */
    String qualifiedName() {
        return dotted(false);
    }

    private String dotted(boolean annotated) {
        StringBuilder name = new StringBuilder();
        while (lexer.kind() == Lexer.Kind.WORD) {
            name.append(name.isEmpty() ? "" : ".").append(lexer.token());
            lexer.next();
            if (!lexer.is('.')) {
                break;
            }
            lexer.next();
            while (annotated && lexer.is('@')) {
                annotation();
            }
        }
        return name.toString();
    }

    /** The end of an import or the like, which may be forgotten while it is being written. */
    void semicolon() {
        if (lexer.is('*')) {
            lexer.next();
        }
        if (!lexer.is(';')) {
            wrong(lexer.start(), "a semicolon is missing before this");
        }
        lexer.next();
    }

    /** Skips an annotation; stops after {@code @interface}, and says so. */
    boolean annotation() {
        lexer.next();
        if (lexer.is("interface")) {
            lexer.next();
            return true;
        }
        annotations.add(qualifiedName());
        if (lexer.is('(')) {
            skipParentheses(false);
        }
        return false;
    }

    /** @param ofCode whether there are expressions in between, so that what is in braces is cut */
    void skipParentheses(boolean ofCode) {
        int open = lexer.start();
        int depth = 0;
        while (!lexer.isEnd()) {
            if (lexer.is('@')) {
                annotation();
                continue;
            }
            if (ofCode && lexer.is('{')) {
                cutBlock();
                continue;
            }
            depth += lexer.is('(') ? 1 : lexer.is(')') ? -1 : 0;
            lexer.next();
            if (depth == 0) {
                return;
            }
        }
        wrong(open, "this parenthesis is never closed");
    }

    /** Type parameters or arguments. */
    void skipArguments() {
        int depth = 0;
        while (!lexer.isEnd() && !lexer.is('{')) {
            if (lexer.is('@')) {
                annotation();
                continue;
            }
            depth += lexer.is('<') ? 1 : lexer.is('>') ? -1 : 0;
            lexer.next();
            if (depth == 0) {
                return;
            }
        }
    }

    /** Up to the semicolon that ends a field or a member of an annotation type. */
    void skipValue(boolean ofCode) {
        int depth = 0;
        while (!lexer.isEnd() && !(depth == 0 && (lexer.is(';') || lexer.is('}')))) {
            if (ofCode && lexer.is('{')) {
                cutBlock();
                continue;
            }
            depth += lexer.is('{') ? 1 : lexer.is('}') ? -1 : 0;
            lexer.next();
        }
        if (lexer.is(';')) {
            lexer.next();
        }
    }

    /** Skips a block and leaves only its braces. */
    void cutBlock() {
        int open = lexer.start();
        int before = lexer.words().size();
        int depth = 0;
        while (!lexer.isEnd()) {
            depth += lexer.is('{') ? 1 : lexer.is('}') ? -1 : 0;
            if (depth == 0) {
                lexer.cut(open + 1, lexer.start());
                lexer.words().takeBackTo(before);
                lexer.next();
                return;
            }
            lexer.next();
        }
        wrong(open, "this brace is never closed");
    }

    void wrong(String what) {
        wrong(lexer.start(), what);
    }

    void wrong(int offset, String what) {
        if (problem.isEmpty()) {
            problem = Optional.of(new Problem(lexer.place(offset), what));
        }
    }
}
