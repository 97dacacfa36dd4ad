package dev.allowance.javaparser;

import dev.allowance.javaparser.Outline.Header;
import dev.allowance.javaparser.Outline.Import;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds types and their heads by brackets and keywords alone, and cuts out what is in bodies: of methods, initializers, enum
 * constants, lambdas. So half-written code in a body does no harm, and most of the text need never be parsed.
 */
final class OutlineReader {

    private static final Set<String> TYPES = Set.of("class", "interface", "enum");

    /** What a declaration stands in. */
    private enum Around {
        FILE,
        CLASS,
        INTERFACE
    }

    private final Lexer lexer;
    private final OutlineCursor cursor;
    private final List<Import> imports = new ArrayList<>();
    private String packageName = "";
    private boolean unnamedClass;

    private OutlineReader(String text) {
        this.lexer = new Lexer(text);
        this.cursor = new OutlineCursor(lexer);
    }

    /** The outline of a file's text. */
    static Outline read(String text) {
        OutlineReader reader = new OutlineReader(text);
        List<Header> types = reader.unit();
        return new Outline(
                reader.packageName,
                reader.imports,
                reader.unnamedClass ? List.of() : types,
                reader.cursor.annotations(),
                reader.lexer.words().distinct(),
                reader.lexer.rest(),
                reader.cursor.problem());
    }

    private List<Header> unit() {
        List<Header> types = new ArrayList<>();
        while (!lexer.isEnd()) {
            if (lexer.is("package")) {
                lexer.next();
                packageName = cursor.qualifiedName();
                cursor.semicolon();
            } else if (lexer.is("import")) {
                lexer.next();
                imports.add(importDeclaration());
            } else if (lexer.is(';')) {
                lexer.next();
            } else if (lexer.is('}')) {
                cursor.wrong("a closing brace too many");
                return types;
            } else if (isModule()) {
                return List.of();
            } else {
                int before = types.size();
                member(types, Around.FILE);
                boolean other = types.size() == before && !lexer.is("package") && !lexer.is("import");
                unnamedClass |= other && cursor.problem().isEmpty();
            }
        }
        return types;
    }

    private boolean isModule() {
        return cursor.followedByWord("module") || lexer.is("open") && cursor.followedByWord("open");
    }

    private Import importDeclaration() {
        boolean isStatic = lexer.is("static");
        boolean ofModule = cursor.followedByWord("module");
        if (isStatic || ofModule) {
            lexer.next();
        }
        String name = cursor.qualifiedName();
        boolean onDemand = lexer.is('*');
        cursor.semicolon();
        return new Import(name, isStatic, onDemand, ofModule);
    }

    /** One member of a class, or one declaration of a file; types go into the list. */
    private void member(List<Header> types, Around around) {
        boolean top = around == Around.FILE;
        int start = lexer.start();
        boolean parameters = false;
        Set<String> modifiers = new HashSet<>(around == Around.INTERFACE ? Set.of("public") : Set.of());
        while (!lexer.isEnd() && !lexer.is('}')) {
            if (top && (lexer.is("package") || lexer.is("import"))) {
                return;
            } else if (lexer.is('@')) {
                if (cursor.annotation()) {
                    types.add(type("interface", modifiers));
                    return;
                }
            } else if (!parameters && lexer.kind() == Lexer.Kind.WORD && TYPES.contains(lexer.token())) {
                String keyword = lexer.token();
                lexer.next();
                types.add(type(keyword, modifiers));
                return;
            } else if (!parameters && cursor.isRecord()) {
                lexer.next();
                types.add(type("record", modifiers));
                return;
            } else if (lexer.is(';')) {
                lexer.next();
                return;
            } else if (lexer.is('{')) {
                cursor.cutBlock();
                return;
            } else if (lexer.is('(')) {
                cursor.skipParentheses(false);
                parameters = true;
            } else if (lexer.is('=')) {
                cursor.skipValue(true);
                return;
            } else if (parameters && lexer.is("default")) {
                cursor.skipValue(false);
                return;
            } else {
                if (!parameters && lexer.kind() == Lexer.Kind.WORD) {
                    modifiers.add(lexer.token());
                }
                lexer.next();
            }
        }
        if (top) {
            cursor.wrong(start, "a declaration without an end");
        }
    }

    /** From the type's name to the end of its body. */
    private Header type(String keyword, Set<String> modifiers) {
        boolean isInterface = keyword.equals("interface");
        String name = lexer.token();
        List<String> supertypes = new ArrayList<>();
        List<Header> nested = new ArrayList<>();
        while (!lexer.isEnd() && !lexer.is('{') && !lexer.is(';') && !lexer.is('}')) {
            if (lexer.is('(')) {
                cursor.skipParentheses(false);
            } else if (lexer.is('<')) {
                cursor.skipArguments();
            } else if (lexer.is("extends") || lexer.is("implements")) {
                lexer.next();
                typeNames(supertypes);
            } else {
                lexer.next();
            }
        }
        if (lexer.is('{')) {
            lexer.next();
            if (keyword.equals("enum")) {
                constants();
            }
            while (!lexer.isEnd() && !lexer.is('}')) {
                member(nested, isInterface ? Around.INTERFACE : Around.CLASS);
            }
        }
        if (!lexer.is('}')) {
            cursor.wrong("the body of " + name + " has no end");
        }
        lexer.next();
        return new Header(name, Access.of(modifiers), supertypes, nested);
    }

    private void typeNames(List<String> names) {
        while (true) {
            while (lexer.is('@')) {
                cursor.annotation();
            }
            StringBuilder name = new StringBuilder(cursor.typeName());
            while (lexer.is('<')) {
                cursor.skipArguments();
                if (lexer.is('.')) {
                    lexer.next();
                    name.append('.').append(cursor.typeName());
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
                cursor.annotation();
            } else if (lexer.is('(')) {
                cursor.skipParentheses(true);
            } else if (lexer.is('{')) {
                cursor.cutBlock();
            } else {
                lexer.next();
            }
        }
    }
}
