package dev.allowance.processor;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;

/** A method or constructor that a compiler knows. */
final class ElementMethod implements JavaMethod {

    private final ExecutableElement element;
    private final ElementType owner;
    private final ElementTypeIndex index;
    private final String name;
    private final Supplier<Set<String>> modifiers;
    private final Supplier<List<JavaAnnotation>> annotations;
    private final Supplier<List<JavaParameter>> parameters;
    private final Supplier<TypeUse> returnType;

    ElementMethod(ExecutableElement element, ElementType owner, ElementTypeIndex index) {
        this.element = element;
        this.owner = owner;
        this.index = index;
        this.name = element.getSimpleName().toString();
        this.modifiers = new Lazy<>(() -> modifiersOf(element));
        this.annotations = new Lazy<>(() -> ElementAnnotation.on(element, owner.isSource(), index));
        this.parameters = new Lazy<>(this::readParameters);
        this.returnType = new Lazy<>(() -> TypeUses.of(element.getReturnType()));
    }

    static Set<String> modifiersOf(Element element) {
        Set<String> words = new TreeSet<>();
        for (Modifier modifier : element.getModifiers()) {
            words.add(modifier.toString());
        }
        return Set.copyOf(words);
    }

    static List<String> namesOf(List<? extends TypeParameterElement> parameters) {
        if (parameters.isEmpty()) {
            return List.of();
        }
        return parameters.stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JavaType owner() {
        return owner;
    }

    @Override
    public Set<String> modifiers() {
        return modifiers.get();
    }

    @Override
    public List<String> typeParameters() {
        return namesOf(element.getTypeParameters());
    }

    @Override
    public List<JavaParameter> parameters() {
        return parameters.get();
    }

    private List<JavaParameter> readParameters() {
        List<JavaParameter> result = new ArrayList<>();
        for (var parameter : element.getParameters()) {
            result.add(new ElementParameter(parameter, result.size(), owner.isSource(), index));
        }
        return List.copyOf(result);
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
        AnnotationValue value = element.getDefaultValue();
        if (value == null) {
            return Optional.empty();
        }
        ElementValues values = new ElementValues(element, owner.isSource(), index);
        return Optional.of(values.read(value, element.getReturnType()));
    }

    @Override
    public Anchor anchor() {
        return owner.isSource() ? ElementAnchor.of(element) : Anchor.NONE;
    }

    @Override
    public String toString() {
        return owner + "#" + name();
    }
}
