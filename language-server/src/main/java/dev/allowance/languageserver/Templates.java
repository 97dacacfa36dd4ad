package dev.allowance.languageserver;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.allowance.route.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The path templates that a file writes, and what asks for their variables. */
final class Templates {

    /**
     * One value of a path annotation.
     *
     * @param type that declares the method or has the annotation itself
     * @param method whose path it is; empty for that of the type
     */
    record Template(SpelledText text, TypeDeclaration<?> type, Optional<MethodDeclaration> method) {

        /** The variables of this name. */
        List<PathVariable> variables(String name) {
            return PathVariable.in(text.text()).stream()
                    .filter(variable -> variable.name().equals(name))
                    .toList();
        }

        /** The variable at an offset of the source. */
        Optional<PathVariable> at(int offset) {
            return text.indexAt(offset)
                    .flatMap(index -> PathVariable.in(text.text()).stream()
                            .filter(variable -> variable.from() < text.text().length()
                                    && text.start(variable.from()) <= offset
                                    && offset <= text.start(variable.to() - 1) + 1)
                            .findFirst());
        }

        /** Whether it is a part of the path of the method. */
        boolean concerns(MethodDeclaration other) {
            return method.map(own -> own == other).orElse(JavaSource.type(other) == type);
        }
    }

    /**
     * A parameter, field or the like that asks for a path variable.
     *
     * @param declaration that is annotated
     * @param name of the variable
     * @param value the annotation's value, if it has one
     * @param annotation the annotation
     */
    record Asker(Node declaration, String name, Optional<Expression> value, AnnotationExpr annotation) {}

    private final JavaSource source;
    private final List<Template> templates = new ArrayList<>();

    Templates(JavaSource source) {
        this.source = source;
        for (TypeDeclaration<?> type : source.unit().findAll(TypeDeclaration.class).stream()
                .map(found -> (TypeDeclaration<?>) found)
                .toList()) {
            add(type, type, Optional.empty());
            type.getMethods().forEach(method -> add(method, type, Optional.of(method)));
        }
    }

    private void add(NodeWithAnnotations<?> declaration, TypeDeclaration<?> type, Optional<MethodDeclaration> method) {
        for (Framework framework : Framework.values()) {
            Annotations.paths(declaration, framework)
                    .forEach(path -> templates.add(new Template(SpelledText.of(path, source), type, method)));
        }
    }

    /** All of them, in source order. */
    List<Template> all() {
        return templates;
    }

    /** Those that make up the paths of a method. */
    Stream<Template> of(MethodDeclaration method) {
        return templates.stream().filter(template -> template.concerns(method));
    }

    /** What asks for path variables on a method's behalf: its parameters, and all else that its class has. */
    List<Asker> askers(MethodDeclaration method) {
        List<Asker> askers = new ArrayList<>();
        method.getParameters()
                .forEach(parameter ->
                        asker(parameter, parameter.getNameAsString()).ifPresent(askers::add));
        askers.addAll(shared(JavaSource.type(method)));
        return askers;
    }

    /** The fields and the parameters of constructors and setters that ask for path variables, for all methods of a class. */
    List<Asker> shared(TypeDeclaration<?> type) {
        List<Asker> askers = new ArrayList<>();
        type.getFields().forEach(field -> asker(field, "").ifPresent(askers::add));
        type.getConstructors().stream()
                .flatMap(constructor -> constructor.getParameters().stream())
                .forEach(parameter -> asker(parameter, "").ifPresent(askers::add));
        type.getMethods().forEach(method -> asker(method, "").ifPresent(askers::add));
        return askers;
    }

    /** What a declaration asks for, if it does. */
    <T extends Node & NodeWithAnnotations<?>> Optional<Asker> asker(T declaration, String byDefault) {
        return Annotations.find(declaration, "PathVariable")
                .or(() -> Annotations.find(declaration, "PathParam"))
                .map(annotation -> {
                    Optional<Expression> value = Annotations.member(annotation, "value", "name");
                    String name = value.map(
                                    given -> SpelledText.of(given, source).text())
                            .filter(given -> !given.isEmpty())
                            .orElse(byDefault);
                    return new Asker(declaration, name, value, annotation);
                });
    }

    /** The parameter that an asker is. */
    static Optional<Parameter> parameter(Asker asker) {
        return asker.declaration() instanceof Parameter parameter ? Optional.of(parameter) : Optional.empty();
    }
}
