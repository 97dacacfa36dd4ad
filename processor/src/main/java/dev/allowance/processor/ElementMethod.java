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
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;

/** A method or constructor that a compiler knows, each part read when first asked for. */
final class ElementMethod implements JavaMethod {

    private final ExecutableElement element;
    private final ElementType owner;
    private final ElementTypeIndex index;
    private final String name;
    private List<JavaAnnotation> annotations;
    private List<JavaParameter> parameters;
    private TypeUse returnType;

    ElementMethod(ExecutableElement element, ElementType owner, ElementTypeIndex index) {
        this.element = element;
        this.owner = owner;
        this.index = index;
        this.name = element.getSimpleName().toString();
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
        return index.modifiers(element);
    }

    @Override
    public List<String> typeParameters() {
        return namesOf(element.getTypeParameters());
    }

    @Override
    public List<JavaParameter> parameters() {
        if (parameters == null) {
            parameters = readParameters();
        }
        return parameters;
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
        if (returnType == null) {
            returnType = index.use(element.getReturnType());
        }
        return returnType;
    }

    @Override
    public List<JavaAnnotation> annotations() {
        if (annotations == null) {
            annotations = ElementAnnotation.on(element, owner.isSource(), index);
        }
        return annotations;
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
