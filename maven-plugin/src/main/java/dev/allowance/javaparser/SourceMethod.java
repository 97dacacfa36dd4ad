package dev.allowance.javaparser;

import dev.allowance.classfile.Lazy;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A method or constructor in a source. */
final class SourceMethod implements JavaMethod {

    private final Syntax.Method syntax;
    private final SourceType owner;
    private final Scope scope;
    private final List<JavaParameter> parameters;
    private final Supplier<TypeUse> returnType;
    private final Supplier<List<JavaAnnotation>> annotations;

    /** @param body where the method stands */
    SourceMethod(Syntax.Method syntax, SourceType owner, Scope body) {
        this(syntax, owner, body, Optional.empty());
    }

    /** @param parameters other ones than are written */
    SourceMethod(Syntax.Method syntax, SourceType owner, Scope body, Optional<List<JavaParameter>> parameters) {
        this.syntax = syntax;
        this.owner = owner;
        this.scope = body.with(syntax.typeParameters());
        this.parameters = parameters.orElseGet(
                () -> syntax.parameters().stream().map(this::parameter).toList());
        this.returnType = new Lazy<>(() -> SourceTypes.of(syntax.returnType(), scope));
        this.annotations = new Lazy<>(() -> owner.targets()
                .ofDeclaration(
                        SourceAnnotation.all(syntax.annotations(), scope),
                        syntax.name().equals("<init>") ? "CONSTRUCTOR" : "METHOD"));
    }

    private JavaParameter parameter(Syntax.Parameter parameter) {
        return new SourceMembers.Parameter(
                parameter.name(),
                new Lazy<>(() -> SourceTypes.of(parameter.type(), scope)),
                new Lazy<>(() -> owner.targets()
                        .ofDeclaration(SourceAnnotation.all(parameter.annotations(), scope), "PARAMETER")),
                new SourceAnchor(scope.path(), parameter.place()));
    }

    @Override
    public String name() {
        return syntax.name();
    }

    @Override
    public JavaType owner() {
        return owner;
    }

    @Override
    public Set<String> modifiers() {
        return syntax.modifiers();
    }

    @Override
    public List<String> typeParameters() {
        return syntax.typeParameters().stream().map(Syntax.TypeParameter::name).toList();
    }

    @Override
    public List<JavaParameter> parameters() {
        return parameters;
    }

    @Override
    public TypeUse returnType() {
        return returnType.get();
    }

    @Override
    public List<JavaAnnotation> annotations() {
        return annotations.get();
    }

    @Override
    public Optional<JavaValue> defaultValue() {
        return syntax.defaultValue().map(value -> new SourceValues(scope).read(value.expression(), returnType()));
    }

    @Override
    public Anchor anchor() {
        return new SourceAnchor(scope.path(), syntax.place());
    }

    @Override
    public String toString() {
        return owner + "#" + name();
    }
}
