package dev.allowance.framework;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A type declared in a test, without a compiler. */
final class Declared implements JavaType {

    private final String name;
    private final Kind kind;
    private final List<String> typeParameters;
    private final List<JavaMethod> methods = new ArrayList<>();
    private final List<JavaField> fields = new ArrayList<>();
    private final List<TypeUse> interfaces = new ArrayList<>();
    private Optional<TypeUse> superclass = Optional.empty();

    private Declared(Kind kind, String name, String... typeParameters) {
        this.kind = kind;
        this.name = name;
        this.typeParameters = List.of(typeParameters);
        if (kind == Kind.CLASS) {
            superclass = Optional.of(TypeUse.declared("java.lang.Object"));
        }
    }

    static Declared type(Kind kind, String name, String... typeParameters) {
        return new Declared(kind, name, typeParameters);
    }

    Declared extending(TypeUse use) {
        superclass = Optional.of(use);
        return this;
    }

    Declared field(String fieldName, TypeUse type) {
        fields.add(new Field(fieldName, type));
        return this;
    }

    Declared implementing(TypeUse... uses) {
        interfaces.addAll(Arrays.asList(uses));
        return this;
    }

    Declared method(String methodName, TypeUse... parameters) {
        return method(Set.of("public"), List.of(), methodName, parameters);
    }

    Declared method(Set<String> modifiers, List<String> variables, String methodName, TypeUse... parameters) {
        methods.add(new Method(
                this,
                methodName,
                modifiers,
                variables,
                Arrays.stream(parameters).<JavaParameter>map(Parameter::new).toList()));
        return this;
    }

    static TypeUse variable(String name, TypeUse... bound) {
        return new TypeUse(TypeUse.Kind.VARIABLE, name, List.of(bound));
    }

    static TypeIndex index(Declared... types) {
        Map<String, JavaType> byName = new HashMap<>();
        for (Declared type : types) {
            byName.put(type.name, type);
        }
        return canonicalName -> Optional.ofNullable(byName.get(canonicalName));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String packageName() {
        return "";
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Set<String> modifiers() {
        return Set.of("public");
    }

    @Override
    public List<String> typeParameters() {
        return typeParameters;
    }

    @Override
    public List<JavaAnnotation> annotations() {
        return List.of();
    }

    @Override
    public Optional<TypeUse> superclass() {
        return superclass;
    }

    @Override
    public List<TypeUse> interfaces() {
        return interfaces;
    }

    @Override
    public List<JavaMethod> methods() {
        return methods;
    }

    @Override
    public List<JavaMethod> constructors() {
        return List.of();
    }

    @Override
    public List<JavaField> fields() {
        return List.copyOf(fields);
    }

    @Override
    public boolean isSource() {
        return true;
    }

    @Override
    public Anchor anchor() {
        return Anchor.NONE;
    }

    private record Parameter(TypeUse type) implements JavaParameter {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public List<JavaAnnotation> annotations() {
            return List.of();
        }

        @Override
        public Anchor anchor() {
            return Anchor.NONE;
        }
    }

    private record Method(
            JavaType owner,
            String name,
            Set<String> modifiers,
            List<String> typeParameters,
            List<JavaParameter> parameters)
            implements JavaMethod {
        @Override
        public TypeUse returnType() {
            return new TypeUse(TypeUse.Kind.VOID, "void", List.of());
        }

        @Override
        public List<JavaAnnotation> annotations() {
            return List.of();
        }

        @Override
        public Optional<JavaValue> defaultValue() {
            return Optional.empty();
        }

        @Override
        public Anchor anchor() {
            return Anchor.NONE;
        }
    }

    private record Field(String name, TypeUse type) implements JavaField {

        @Override
        public List<JavaAnnotation> annotations() {
            return List.of();
        }

        @Override
        public Anchor anchor() {
            return Anchor.NONE;
        }
    }
}
