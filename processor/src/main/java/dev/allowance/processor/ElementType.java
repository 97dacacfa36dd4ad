package dev.allowance.processor;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A type that a compiler knows, each part read when first asked for. */
final class ElementType implements JavaType {

    private final TypeElement element;
    private final ElementTypeIndex index;
    private final boolean source;
    private final String name;
    private final Supplier<Set<String>> modifiers;
    private final Supplier<Optional<TypeUse>> superclass;
    private final Supplier<List<TypeUse>> interfaces;
    private final Supplier<List<JavaAnnotation>> annotations;
    private final Supplier<List<JavaMethod>> methods;
    private final Supplier<List<JavaMethod>> constructors;
    private final Supplier<List<JavaField>> fields;

    ElementType(TypeElement element, ElementTypeIndex index) {
        this.element = element;
        this.index = index;
        this.source = index.isCompiled(element);
        this.name = element.getQualifiedName().toString();
        this.modifiers = new Lazy<>(() -> index.modifiers(element));
        this.superclass = new Lazy<>(this::readSuperclass);
        this.interfaces = new Lazy<>(this::readInterfaces);
        this.annotations = new Lazy<>(() -> ElementAnnotation.on(element, source, index));
        this.methods = new Lazy<>(() -> executables(ElementFilter.methodsIn(element.getEnclosedElements())));
        this.constructors = new Lazy<>(() -> executables(ElementFilter.constructorsIn(element.getEnclosedElements())));
        this.fields = new Lazy<>(this::readFields);
    }

    TypeElement element() {
        return element;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String packageName() {
        return index.elements().getPackageOf(element).getQualifiedName().toString();
    }

    @Override
    public Kind kind() {
        return switch (element.getKind()) {
            case INTERFACE -> Kind.INTERFACE;
            case ENUM -> Kind.ENUM;
            case RECORD -> Kind.RECORD;
            case ANNOTATION_TYPE -> Kind.ANNOTATION;
            default -> Kind.CLASS;
        };
    }

    @Override
    public Set<String> modifiers() {
        return modifiers.get();
    }

    @Override
    public List<String> typeParameters() {
        return ElementMethod.namesOf(element.getTypeParameters());
    }

    @Override
    public List<JavaAnnotation> annotations() {
        return annotations.get();
    }

    @Override
    public Optional<TypeUse> superclass() {
        return superclass.get();
    }

    @Override
    public List<TypeUse> interfaces() {
        return interfaces.get();
    }

    @Override
    public List<JavaMethod> methods() {
        return methods.get();
    }

    @Override
    public List<JavaMethod> constructors() {
        return constructors.get();
    }

    @Override
    public List<JavaField> fields() {
        return fields.get();
    }

    @Override
    public boolean isSource() {
        return source;
    }

    @Override
    public Anchor anchor() {
        return source ? ElementAnchor.of(element) : Anchor.NONE;
    }

    @Override
    public String toString() {
        return name;
    }

    private Optional<TypeUse> readSuperclass() {
        TypeMirror above = element.getSuperclass();
        return above.getKind() == TypeKind.DECLARED ? Optional.of(index.use(above)) : Optional.empty();
    }

    private List<TypeUse> readInterfaces() {
        List<TypeUse> result = new ArrayList<>();
        for (TypeMirror above : element.getInterfaces()) {
            result.add(index.use(above));
        }
        return List.copyOf(result);
    }

    private List<JavaMethod> executables(List<ExecutableElement> declared) {
        List<JavaMethod> result = new ArrayList<>();
        for (ExecutableElement executable : declared) {
            if (!ImplicitMembers.contains(element, executable, index.elements())) {
                result.add(new ElementMethod(executable, this, index));
            }
        }
        return List.copyOf(result);
    }

    /** The fields; of a record the components, through their fields, since those carry what is written on the components. */
    private List<JavaField> readFields() {
        List<JavaField> result = new ArrayList<>();
        for (Element member : element.getEnclosedElements()) {
            if (member.getKind() == ElementKind.FIELD) {
                result.add(new ElementField((VariableElement) member, source, index));
            }
        }
        return List.copyOf(result);
    }
}
