package dev.allowance.javaparser;

import dev.allowance.classfile.Lazy;
import dev.allowance.javaparser.SourceIndex.Entry;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A type in a source, names resolved when first asked for. */
final class SourceType implements JavaType {

    private static final Set<String> OF_RECORD = Set.of("toString", "hashCode", "equals");

    private static final Set<String> ACCESS = Set.of("public", "protected", "private");

    private final Entry entry;
    private final Syntax.Type syntax;
    private final Scope head;
    private final Scope body;
    private final AnnotationTargets targets;
    private final Supplier<List<JavaAnnotation>> annotations;
    private final Supplier<Optional<TypeUse>> superclass;
    private final Supplier<List<TypeUse>> interfaces;
    private final Supplier<List<JavaMethod>> methods;
    private final Supplier<List<JavaMethod>> constructors;
    private final Supplier<List<JavaField>> fields;

    SourceType(Entry entry, Syntax.Type syntax, SourceIndex index) {
        this.entry = entry;
        this.syntax = syntax;
        this.head = Scope.head(entry, syntax, index);
        this.body = Scope.body(entry, syntax, index);
        this.targets = new AnnotationTargets(index);
        this.annotations = new Lazy<>(() -> SourceAnnotation.all(syntax.annotations(), head));
        this.superclass = new Lazy<>(this::readSuperclass);
        this.interfaces = new Lazy<>(this::readInterfaces);
        this.methods = new Lazy<>(this::readMethods);
        this.constructors = new Lazy<>(this::readConstructors);
        this.fields = new Lazy<>(this::readFields);
    }

    AnnotationTargets targets() {
        return targets;
    }

    @Override
    public String name() {
        return entry.name();
    }

    @Override
    public String packageName() {
        return entry.file().outline().packageName();
    }

    @Override
    public Kind kind() {
        return syntax.kind();
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
    public List<JavaAnnotation> annotations() {
        return annotations.get();
    }

    @Override
    public Optional<TypeUse> superclass() {
        return superclass.get();
    }

    private Optional<TypeUse> readSuperclass() {
        return switch (syntax.kind()) {
            case INTERFACE, ANNOTATION -> Optional.empty();
            case ENUM -> Optional.of(TypeUse.declared("java.lang.Enum", TypeUse.declared(name())));
            case RECORD -> Optional.of(TypeUse.declared("java.lang.Record"));
            case CLASS ->
                syntax.superclass().isEmpty()
                        ? Optional.of(TypeUse.declared("java.lang.Object"))
                        : syntax.superclass()
                                .map(type -> SourceTypes.of(type, head))
                                .filter(use -> use.kind() == TypeUse.Kind.DECLARED);
        };
    }

    @Override
    public List<TypeUse> interfaces() {
        return interfaces.get();
    }

    private List<TypeUse> readInterfaces() {
        return syntax.kind() == Kind.ANNOTATION
                ? List.of(TypeUse.declared("java.lang.annotation.Annotation"))
                : syntax.interfaces().stream()
                        .map(type -> SourceTypes.of(type, head))
                        .toList();
    }

    @Override
    public List<JavaMethod> methods() {
        return methods.get();
    }

    private List<JavaMethod> readMethods() {
        List<JavaMethod> all = new ArrayList<>();
        for (Syntax.Method method : syntax.methods()) {
            JavaMethod read = new SourceMethod(method, this, body);
            if (syntax.kind() != Kind.RECORD || !looksImplicit(read)) {
                all.add(read);
            }
        }
        syntax.components().stream()
                .filter(component -> syntax.methods().stream()
                        .noneMatch(method -> method.name().equals(component.name())
                                && method.parameters().isEmpty()))
                .map(this::accessor)
                .filter(accessor -> !looksImplicit(accessor))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The implicit accessor of a component, which may carry what the field does not (JLS §8.10.3). */
    private JavaMethod accessor(Syntax.Parameter component) {
        List<Syntax.Annotation> passedOn = component.annotations().stream()
                .filter(annotation -> !targets.passedOn(List.of(new SourceAnnotation(annotation, body)), "METHOD")
                        .isEmpty())
                .toList();
        Syntax.Method accessor = new Syntax.Method(
                component.name(),
                Set.of("public"),
                List.of(),
                List.of(),
                component.type(),
                passedOn,
                Optional.empty(),
                false,
                component.place());
        return new SourceMethod(accessor, this, body);
    }

    /**
     * Whether the method looks like one that a record has by itself. Compilers do not tell written ones apart, so neither does
     * this; nothing that a framework looks at is lost.
     */
    private boolean looksImplicit(JavaMethod method) {
        if (OF_RECORD.contains(method.name()) && method.annotations().isEmpty()) {
            return true;
        }
        List<String> own = names(method.annotations());
        return method.parameters().isEmpty()
                && fields().stream()
                        .limit(syntax.components().size())
                        .filter(field -> field.name().equals(method.name()))
                        .anyMatch(field -> names(field.annotations()).containsAll(own));
    }

    private static List<String> names(List<JavaAnnotation> annotations) {
        return annotations.stream().map(JavaAnnotation::typeName).toList();
    }

    @Override
    public List<JavaMethod> constructors() {
        return constructors.get();
    }

    /** The written ones but those that look like the default one (JLS §8.8.9), and the canonical one of a record. */
    private List<JavaMethod> readConstructors() {
        List<JavaMethod> all = new ArrayList<>();
        for (Syntax.Method constructor : syntax.constructors()) {
            all.add(new SourceMethod(
                    constructor,
                    this,
                    body,
                    constructor.isCompact() ? Optional.of(componentsAsParameters()) : Optional.empty()));
        }
        if (syntax.kind() == Kind.RECORD && all.stream().noneMatch(this::isCanonical)) {
            Syntax.Method implicit = new Syntax.Method(
                    "<init>",
                    access(syntax.modifiers()),
                    List.of(),
                    List.of(),
                    new Syntax.TypeExpression.Void(),
                    List.of(),
                    Optional.empty(),
                    true,
                    syntax.place());
            all.add(0, new SourceMethod(implicit, this, body, Optional.of(componentsAsParameters())));
        }
        boolean alone = all.size() == 1;
        all.removeIf(constructor -> alone
                && constructor.parameters().isEmpty()
                && constructor.annotations().isEmpty()
                && access(constructor.modifiers()).equals(access(syntax.modifiers())));
        return List.copyOf(all);
    }

    private static Set<String> access(Set<String> modifiers) {
        return modifiers.stream().filter(ACCESS::contains).collect(Collectors.toSet());
    }

    private boolean isCanonical(JavaMethod constructor) {
        List<String> given = constructor.parameters().stream()
                .map(parameter -> parameter.type().erasure())
                .toList();
        return given.equals(syntax.components().stream()
                .map(component -> SourceTypes.of(component.type(), body).erasure())
                .toList());
    }

    private List<JavaParameter> componentsAsParameters() {
        return syntax.components().stream()
                .map(component -> (JavaParameter) new SourceMembers.Parameter(
                        component.name(),
                        new Lazy<>(() -> SourceTypes.of(component.type(), body)),
                        new Lazy<>(() ->
                                targets.passedOn(SourceAnnotation.all(component.annotations(), body), "PARAMETER")),
                        anchor(component.place())))
                .toList();
    }

    @Override
    public List<JavaField> fields() {
        return fields.get();
    }

    private List<JavaField> readFields() {
        List<JavaField> all = new ArrayList<>();
        for (Syntax.Parameter component : syntax.components()) {
            all.add(new SourceMembers.Field(
                    component.name(),
                    new Lazy<>(() -> SourceTypes.of(component.type(), body)),
                    new Lazy<>(() -> targets.passedOn(SourceAnnotation.all(component.annotations(), body), "FIELD")),
                    anchor(component.place())));
        }
        for (Syntax.Field field : syntax.fields()) {
            all.add(new SourceMembers.Field(
                    field.name(),
                    new Lazy<>(() -> SourceTypes.of(field.type(), body)),
                    new Lazy<>(() -> targets.ofDeclaration(SourceAnnotation.all(field.annotations(), body), "FIELD")),
                    anchor(field.place())));
        }
        return List.copyOf(all);
    }

    @Override
    public boolean isSource() {
        return true;
    }

    @Override
    public Anchor anchor() {
        return anchor(syntax.place());
    }

    private Anchor anchor(Place place) {
        return new SourceAnchor(entry.file().path(), place);
    }

    @Override
    public String toString() {
        return name();
    }
}
