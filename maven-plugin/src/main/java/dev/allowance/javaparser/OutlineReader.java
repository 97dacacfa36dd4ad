package dev.allowance.javaparser;

import dev.allowance.javaparser.Outline.Header;
import dev.allowance.javaparser.Outline.Import;
import dev.allowance.javaparser.Outline.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds types and their heads by brackets and keywords alone, and cuts out what is in bodies: of methods, initializers, enum
 * constants, lambdas. So half-written code in a body does no harm, and most of the text need never be parsed.
 */
final class OutlineReader {

    private static final Set<String> TYPES = Set.of("class", "interface", "enum");

    private final Lexer lexer;
    private final List<Import> imports = new ArrayList<>();
    private final Set<String> annotations = new HashSet<>();
    private String packageName = "";
    private boolean unnamedClass;
    private Optional<Problem> problem = Optional.empty();

    private OutlineReader(String text) {
        this.lexer = new Lexer(text);
    }

    /** The outline of a file's text. */
    static Outline read(String text) {
        OutlineReader reader = new OutlineReader(text);
        List<Header> types = reader.unit();
        return new Outline(
                reader.packageName,
                reader.imports,
                reader.unnamedClass ? List.of() : types,
                reader.annotations,
                reader.lexer.rest(),
                reader.problem);
    }

    private List<Header> unit() {
        List<Header> types = new ArrayList<>();
        while (!lexer.isEnd()) {
            if (lexer.is("package")) {
                lexer.next();
                packageName = qualifiedName();
                skipPast(';');
            } else if (lexer.is("import")) {
                lexer.next();
                imports.add(importDeclaration());
            } else if (lexer.is(';')) {
                lexer.next();
            } else if (lexer.is('}')) {
                wrong("a closing brace too many");
                return types;
            } else if (isModule()) {
                return List.of();
            } else {
                int before = types.size();
                member(types, true);
                boolean other = types.size() == before && !lexer.is("package") && !lexer.is("import");
                unnamedClass |= other && problem.isEmpty();
            }
        }
        return types;
    }

    private boolean isModule() {
        return followedByWord("module") || lexer.is("open") && followedByWord("open");
    }

    /** Whether the current token is this word and another word follows. */
    private boolean followedByWord(String word) {
        if (!lexer.is(word)) {
            return false;
        }
        int start = lexer.start();
        lexer.next();
        boolean follows = lexer.kind() == Lexer.Kind.WORD;
        lexer.back(start);
        return follows;
    }

    private Import importDeclaration() {
        boolean isStatic = lexer.is("static");
        boolean ofModule = followedByWord("module");
        if (isStatic || ofModule) {
            lexer.next();
        }
        String name = qualifiedName();
        boolean onDemand = lexer.is('*');
        skipPast(';');
        return new Import(name, isStatic, onDemand, ofModule);
    }

    /** Words and dots; the dot before a star is left out. */
    private String qualifiedName() {
        StringBuilder name = new StringBuilder();
        while (lexer.kind() == Lexer.Kind.WORD) {
            name.append(name.isEmpty() ? "" : ".").append(lexer.token());
            lexer.next();
            if (!lexer.is('.')) {
                break;
            }
            lexer.next();
            while (lexer.is('@')) {
                annotation();
            }
        }
        return name.toString();
    }

    private void skipPast(char symbol) {
        while (!lexer.isEnd() && !lexer.is(symbol)) {
            lexer.next();
        }
        lexer.next();
    }

    /** One member of a class, or one declaration of a file; types go into the list. */
    private void member(List<Header> types, boolean top) {
        int start = lexer.start();
        boolean parameters = false;
        while (!lexer.isEnd() && !lexer.is('}')) {
            if (top && (lexer.is("package") || lexer.is("import"))) {
                return;
            } else if (lexer.is('@')) {
                if (annotation()) {
                    types.add(type(true, false));
                    return;
                }
            } else if (!parameters && lexer.kind() == Lexer.Kind.WORD && TYPES.contains(lexer.token())) {
                boolean isEnum = lexer.is("enum");
                lexer.next();
                types.add(type(false, isEnum));
                return;
            } else if (!parameters && isRecord()) {
                lexer.next();
                types.add(type(false, false));
                return;
            } else if (lexer.is(';')) {
                lexer.next();
                return;
            } else if (lexer.is('{')) {
                cutBlock();
                return;
            } else if (lexer.is('(')) {
                skipParentheses(false);
                parameters = true;
            } else if (lexer.is('=')) {
                skipValue(true);
                return;
            } else if (parameters && lexer.is("default")) {
                skipValue(false);
                return;
            } else {
                lexer.next();
            }
        }
        if (top) {
            wrong(start, "a declaration without an end");
        }
    }

    /** {@code record} is a keyword only where a name and a header follow (JLS §3.9). */
    private boolean isRecord() {
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

    /** Skips an annotation; stops after {@code @interface}, and says so. */
    private boolean annotation() {
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

    /** From the type's name to the end of its body. */
    private Header type(boolean isAnnotation, boolean isEnum) {
        String name = lexer.token();
        List<String> supertypes = new ArrayList<>();
        List<Header> nested = new ArrayList<>();
        while (!lexer.isEnd() && !lexer.is('{') && !lexer.is(';') && !lexer.is('}')) {
            if (lexer.is('(')) {
                skipParentheses(false);
            } else if (lexer.is('<')) {
                skipArguments();
            } else if (lexer.is("extends") || lexer.is("implements")) {
                lexer.next();
                typeNames(supertypes);
            } else {
                lexer.next();
            }
        }
        if (lexer.is('{')) {
            lexer.next();
            if (isEnum) {
                constants();
            }
            while (!lexer.isEnd() && !lexer.is('}')) {
                member(nested, false);
            }
        }
        if (!lexer.is('}')) {
            wrong("the body of " + name + " has no end");
        }
        lexer.next();
        return new Header(name, isAnnotation, supertypes, nested);
    }

    private void typeNames(List<String> names) {
        while (true) {
            while (lexer.is('@')) {
                annotation();
            }
            StringBuilder name = new StringBuilder(qualifiedName());
            while (lexer.is('<')) {
                skipArguments();
                if (lexer.is('.')) {
                    lexer.next();
                    name.append('.').append(qualifiedName());
                }
            }
            names.add(name.toString());
            if (!lexer.is(',')) {
                return;
            }
            lexer.next();
        }
    }

    /** The constants of an enum up to the semicolon after them, or to the end of the body. */
    private void constants() {
        while (!lexer.isEnd() && !lexer.is('}')) {
            if (lexer.is(';')) {
                lexer.next();
                return;
            } else if (lexer.is('@')) {
                annotation();
            } else if (lexer.is('(')) {
                skipParentheses(true);
            } else if (lexer.is('{')) {
                cutBlock();
            } else {
                lexer.next();
            }
        }
    }

    /** @param ofCode whether there are expressions in between, so that what is in braces is cut */
    private void skipParentheses(boolean ofCode) {
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
    private void skipArguments() {
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
    private void skipValue(boolean ofCode) {
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
    private void cutBlock() {
        int open = lexer.start();
        int depth = 0;
        while (!lexer.isEnd()) {
            depth += lexer.is('{') ? 1 : lexer.is('}') ? -1 : 0;
            if (depth == 0) {
                lexer.cut(open + 1, lexer.start());
                lexer.next();
                return;
            }
            lexer.next();
        }
        wrong(open, "this brace is never closed");
    }

    private void wrong(String what) {
        wrong(lexer.start(), what);
    }

    private void wrong(int offset, String what) {
        if (problem.isEmpty()) {
            problem = Optional.of(new Problem(lexer.place(offset), what));
        }
    }
}
