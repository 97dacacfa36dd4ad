package dev.allowance.classfile;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** A type that is read from a class file, each part when first asked for. */
final class ClassFileType implements JavaType {

    private static final Set<String> OF_RECORD = Set.of("toString", "hashCode", "equals");
    private static final Set<String> ACCESS = Set.of("public", "protected", "private");

    private final ClassFile file;
    private final TypeIndex index;
    private final String name;
    private final Set<String> modifiers;
    private final Supplier<Signatures> types;
    private final Supplier<List<TypeUse>> supertypes;
    private final Supplier<List<JavaAnnotation>> annotations;
    private final Supplier<List<JavaMethod>> methods;
    private final Supplier<List<JavaMethod>> constructors;
    private final Supplier<List<JavaField>> fields;

    /** @param index finds everything that the file names */
    ClassFileType(ClassFile file, TypeIndex index) {
        this.file = file;
        this.index = index;
        this.name = file.name();
        this.modifiers = AccessFlags.ofClass(file.access(), file.node().permittedSubclasses != null);
        this.types = new Lazy<>(() -> new Signatures(file, index, variables()));
        this.supertypes = new Lazy<>(this::readSupertypes);
        this.annotations = new Lazy<>(() ->
                ClassFileAnnotation.all(types.get(), file.node().visibleAnnotations, file.node().invisibleAnnotations));
        this.methods = new Lazy<>(() -> executables(false));
        this.constructors = new Lazy<>(() -> executables(true));
        this.fields = new Lazy<>(this::readFields);
    }

    ClassFile file() {
        return file;
    }

    boolean isInterface() {
        return has(Opcodes.ACC_INTERFACE);
    }

    /** Whether its objects have an instance of the class around it. */
    boolean isInner() {
        return file.outer().isPresent() && !has(Opcodes.ACC_STATIC);
    }

    private boolean has(int flag) {
        return (file.access() & flag) != 0 || (file.node().access & flag) != 0;
    }

    /** The type parameters in scope: of an inner class also those of the class around it. */
    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        if (isInner()) {
            file.outer()
                    .map(file::canonical)
                    .flatMap(index::find)
                    .filter(ClassFileType.class::isInstance)
                    .ifPresent(outer -> variables.putAll(((ClassFileType) outer).variables()));
        }
        variables.putAll(ownVariables());
        return variables;
    }

    private Map<String, String> ownVariables() {
        return Signatures.typeParameters(Optional.ofNullable(file.node().signature));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String packageName() {
        int slash = file.node().name.lastIndexOf('/');
        return slash < 0 ? "" : file.node().name.substring(0, slash).replace('/', '.');
    }

    @Override
    public Kind kind() {
        if (has(Opcodes.ACC_ANNOTATION)) {
            return Kind.ANNOTATION;
        }
        if (isInterface()) {
            return Kind.INTERFACE;
        }
        if (has(Opcodes.ACC_ENUM)) {
            return Kind.ENUM;
        }
        return has(Opcodes.ACC_RECORD) ? Kind.RECORD : Kind.CLASS;
    }

    @Override
    public Set<String> modifiers() {
        return modifiers;
    }

    @Override
    public List<String> typeParameters() {
        return List.copyOf(ownVariables().keySet());
    }

    @Override
    public List<JavaAnnotation> annotations() {
        return annotations.get();
    }

    /** The superclass, {@code Object} of an interface included, then the interfaces. */
    private List<TypeUse> readSupertypes() {
        if (file.node().superName == null) {
            return List.of();
        }
        if (file.node().signature != null) {
            return types.get().supertypes(file.node().signature);
        }
        List<TypeUse> all = new ArrayList<>(List.of(types.get().named(file.node().superName)));
        file.node().interfaces.forEach(binaryName -> all.add(types.get().named(binaryName)));
        return List.copyOf(all);
    }

    @Override
    public Optional<TypeUse> superclass() {
        return isInterface()
                ? Optional.empty()
                : supertypes.get().stream()
                        .limit(1)
                        .filter(s -> s.kind() == TypeUse.Kind.DECLARED)
                        .findFirst();
    }

    @Override
    public List<TypeUse> interfaces() {
        return supertypes.get().stream().skip(1).toList();
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
        return false;
    }

    @Override
    public Anchor anchor() {
        return Anchor.NONE;
    }

    @Override
    public String toString() {
        return name;
    }

    private List<JavaMethod> executables(boolean wantConstructors) {
        List<JavaMethod> all = new ArrayList<>();
        for (MethodNode node : file.node().methods) {
            boolean made = (node.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
            if (!made && !node.name.equals("<clinit>") && node.name.equals("<init>") == wantConstructors) {
                all.add(new ClassFileMethod(node, this, types.get()));
            }
        }
        int count = all.size();
        all.removeIf(method -> wantConstructors ? looksDefault(method, count) : isImplicit(method));
        return List.copyOf(all);
    }

    /** As the language makes it (JLS §8.8.9): alone, and as accessible as the class. */
    private boolean looksDefault(JavaMethod constructor, int count) {
        return count == 1
                && constructor.parameters().isEmpty()
                && constructor.annotations().isEmpty()
                && access(constructor.modifiers()).equals(access(modifiers));
    }

    private static Set<String> access(Set<String> words) {
        Set<String> access = new TreeSet<>(words);
        access.retainAll(ACCESS);
        return access;
    }

    private boolean isImplicit(JavaMethod method) {
        return switch (kind()) {
            case ENUM -> isValuesOrValueOf(method);
            case RECORD -> isOfRecord(method);
            default -> false;
        };
    }

    private static boolean isValuesOrValueOf(JavaMethod method) {
        List<String> parameters = method.parameters().stream()
                .map(parameter -> parameter.type().erasure())
                .toList();
        return method.modifiers().contains("static")
                && (method.name().equals("values") && parameters.isEmpty()
                        || method.name().equals("valueOf") && parameters.equals(List.of("java.lang.String")));
    }

    /** An accessor also where it carries the component's annotations, as the implicit one does (JLS §8.10.3). */
    private boolean isOfRecord(JavaMethod method) {
        if (OF_RECORD.contains(method.name()) && method.annotations().isEmpty()) {
            return true;
        }
        List<String> annotations = names(method.annotations());
        List<JavaParameter> parameters = method.parameters();
        return parameters.isEmpty()
                && file.node().fields.stream()
                        .filter(field -> (field.access & Opcodes.ACC_STATIC) == 0)
                        .filter(field -> field.name.equals(method.name()))
                        .anyMatch(field -> names(annotations(field)).containsAll(annotations));
    }

    private static List<String> names(List<JavaAnnotation> annotations) {
        return annotations.stream().map(JavaAnnotation::typeName).toList();
    }

    private List<JavaAnnotation> annotations(FieldNode node) {
        return ClassFileAnnotation.all(types.get(), node.visibleAnnotations, node.invisibleAnnotations);
    }

    private List<JavaField> readFields() {
        List<JavaField> all = new ArrayList<>();
        for (FieldNode node : file.node().fields) {
            if ((node.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ENUM)) == 0) {
                String type = node.signature == null ? node.desc : node.signature;
                all.add(new ClassFileMembers.Field(
                        node.name, new Lazy<>(() -> types.get().type(type)), new Lazy<>(() -> annotations(node))));
            }
        }
        return List.copyOf(all);
    }
}
