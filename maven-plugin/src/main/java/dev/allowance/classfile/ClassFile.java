package dev.allowance.classfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What one class file holds, method bodies left out.
 *
 * @param bytes the file itself
 * @param nested how the classes that the file names are nested, by binary name
 * @param isJava whether it belongs to Java itself
 */
record ClassFile(ClassNode node, byte[] bytes, Map<String, InnerClassNode> nested, boolean isJava) {

    static ClassFile of(byte[] bytes, boolean isJava) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        Map<String, InnerClassNode> nested = new HashMap<>();
        node.innerClasses.forEach(inner -> nested.put(inner.name, inner));
        return new ClassFile(node, bytes, Map.copyOf(nested), isJava);
    }

    /** The canonical name; of a local or anonymous class, which has none, the binary name with dots. */
    String name() {
        return canonical(node.name);
    }

    /** The canonical name of a class that this file names. */
    String canonical(String binaryName) {
        InnerClassNode inner = nested.get(binaryName);
        return inner == null || inner.outerName == null || inner.innerName == null
                ? binaryName.replace('/', '.')
                : canonical(inner.outerName) + "." + inner.innerName;
    }

    /** Whether it can be named in other sources: neither local nor anonymous, nor made by a compiler. */
    boolean isMember() {
        InnerClassNode inner = nested.get(node.name);
        return (node.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_MODULE)) == 0
                && !node.name.endsWith("package-info")
                && (inner == null || inner.outerName != null && inner.innerName != null);
    }

    /** Whether the file says, by the name of its source, that it was Java; so it is taken where nothing is said. */
    boolean isFromJava() {
        return node.sourceFile == null || node.sourceFile.endsWith(".java");
    }

    /** The access flags, those of nested classes as written (JVMS §4.7.6). */
    int access() {
        InnerClassNode inner = nested.get(node.name);
        return inner == null ? node.access : inner.access;
    }

    /** The class around this one, if it is a member of one. */
    Optional<String> outer() {
        return Optional.ofNullable(nested.get(node.name)).flatMap(inner -> Optional.ofNullable(inner.outerName));
    }

    /** The field of this name. */
    Optional<FieldNode> field(String name) {
        return node.fields.stream().filter(field -> field.name.equals(name)).findFirst();
    }

    /** The names of local variables by slot, for those that live from the start; empty where the file has no such table. */
    Map<Integer, String> variables(MethodNode method) {
        ClassNode whole = new ClassNode();
        new ClassReader(bytes).accept(whole, ClassReader.SKIP_FRAMES);
        Map<Integer, String> names = new HashMap<>();
        for (MethodNode each : whole.methods) {
            if (each.name.equals(method.name) && each.desc.equals(method.desc) && each.localVariables != null) {
                List<LocalVariableNode> variables = each.localVariables;
                for (LocalVariableNode variable : variables) {
                    if (isAtStart(variable.start)) {
                        names.put(variable.index, variable.name);
                    }
                }
            }
        }
        return names;
    }

    private static boolean isAtStart(AbstractInsnNode label) {
        AbstractInsnNode before = label.getPrevious();
        while (before != null && before.getOpcode() < 0) {
            before = before.getPrevious();
        }
        return before == null;
    }
}
