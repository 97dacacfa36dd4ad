package dev.allowance.classfile;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.ParameterNode;

/** A method or constructor of a class file. */
final class ClassFileMethod implements JavaMethod {

    /** What the language demands has a name that a compiler made up, but for the components of a record (JLS §8.10.4). */
    private static final int MADE_UP = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_MANDATED;

    /** The end of a signature. */
    private static final Pattern THROWN = Pattern.compile("\\^.*");

    private final MethodNode node;
    private final ClassFileType owner;
    private final Signatures types;
    private final Set<String> modifiers;
    private final List<String> typeParameters;
    private final Supplier<List<JavaParameter>> parameters;
    private final Supplier<TypeUse> returnType;
    private final Supplier<List<JavaAnnotation>> annotations;
    private final Supplier<Map<Integer, String>> variables;

    ClassFileMethod(MethodNode node, ClassFileType owner, Signatures types) {
        this.node = node;
        this.owner = owner;
        Map<String, String> own = Signatures.typeParameters(Optional.ofNullable(node.signature));
        this.types = types.with(own);
        this.typeParameters = List.copyOf(own.keySet());
        this.modifiers = AccessFlags.ofMethod(node.access, owner.isInterface());
        this.parameters = new Lazy<>(this::readParameters);
        this.returnType =
                new Lazy<>(() -> this.types.returned(THROWN.matcher(signature()).replaceFirst("")));
        this.annotations = new Lazy<>(
                () -> ClassFileAnnotation.all(this.types, node.visibleAnnotations, node.invisibleAnnotations));
        this.variables = new Lazy<>(() -> owner.file().variables(node));
    }

    private String signature() {
        return node.signature == null ? node.desc : node.signature;
    }

    private List<JavaParameter> readParameters() {
        List<TypeUse> written = types.parameters(signature());
        int all = Type.getArgumentTypes(node.desc).length;
        // The instance around an inner class is a parameter in the descriptor, and in no signature.
        int hidden = node.signature != null ? Math.max(0, all - written.size()) : hiddenInDescriptor(all);
        List<TypeUse> shown = node.signature != null ? written : written.subList(hidden, written.size());
        List<JavaParameter> result = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int position = i;
            result.add(new ClassFileMembers.Parameter(
                    new Lazy<>(() -> parameterName(position, hidden)),
                    shown.get(i),
                    ClassFileAnnotation.all(
                            types,
                            at(node.visibleParameterAnnotations, i, shown.size()),
                            at(node.invisibleParameterAnnotations, i, shown.size()))));
        }
        return List.copyOf(result);
    }

    private int hiddenInDescriptor(int all) {
        return name().equals("<init>") && owner.isInner() ? Math.min(1, all) : 0;
    }

    /** Compilers differ in whether the table has a place for hidden parameters; those that are missing are the first. */
    private static List<AnnotationNode> at(List<AnnotationNode>[] table, int position, int shown) {
        int place = table == null ? -1 : position + table.length - shown;
        return place < 0 || place >= table.length || table[place] == null ? List.of() : table[place];
    }

    /** Empty for names like {@code arg0}, which compilers make up where a file holds none. */
    private Optional<String> parameterName(int position, int hidden) {
        Optional<String> name = node.parameters != null && position + hidden < node.parameters.size()
                ? named(node.parameters.get(position + hidden))
                : Optional.ofNullable(variables.get().get(slot(position + hidden)));
        return name.filter(known -> !known.isEmpty() && !known.equals("arg" + position));
    }

    private Optional<String> named(ParameterNode parameter) {
        int madeUp = owner.kind() == JavaType.Kind.RECORD ? Opcodes.ACC_SYNTHETIC : MADE_UP;
        return (parameter.access & madeUp) == 0 ? Optional.ofNullable(parameter.name) : Optional.empty();
    }

    private int slot(int position) {
        int slot = (node.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        Type[] all = Type.getArgumentTypes(node.desc);
        for (int i = 0; i < position; i++) {
            slot += all[i].getSize();
        }
        return slot;
    }

    @Override
    public String name() {
        return node.name;
    }

    @Override
    public JavaType owner() {
        return owner;
    }

    @Override
    public Set<String> modifiers() {
        return modifiers;
    }

    @Override
    public List<String> typeParameters() {
        return typeParameters;
    }

    @Override
    public List<JavaParameter> parameters() {
        return parameters.get();
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
        return Optional.ofNullable(node.annotationDefault).map(raw -> ClassFileAnnotation.value(raw, types));
    }

    @Override
    public Anchor anchor() {
        return Anchor.NONE;
    }

    @Override
    public String toString() {
        return owner + "#" + name();
    }
}
