package dev.allowance.classfile;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Access flags as the language's modifiers (JVMS §4.1, §4.5, §4.6). */
final class AccessFlags {

    private AccessFlags() {}

    static Set<String> ofClass(int access, boolean isSealed) {
        Set<String> words = common(access);
        if (isSealed) {
            words.add("sealed");
        }
        return Set.copyOf(words);
    }

    /** @param inInterface whether an interface declares the method, so that one with a body is a default method */
    static Set<String> ofMethod(int access, boolean inInterface) {
        Set<String> words = common(access);
        add(words, access, Opcodes.ACC_SYNCHRONIZED, "synchronized");
        add(words, access, Opcodes.ACC_NATIVE, "native");
        add(words, access, Opcodes.ACC_STRICT, "strictfp");
        int other = Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;
        if (inInterface && (access & other) == 0) {
            words.add("default");
        }
        return Set.copyOf(words);
    }

    private static Set<String> common(int access) {
        Set<String> words = new HashSet<>();
        add(words, access, Opcodes.ACC_PUBLIC, "public");
        add(words, access, Opcodes.ACC_PROTECTED, "protected");
        add(words, access, Opcodes.ACC_PRIVATE, "private");
        add(words, access, Opcodes.ACC_STATIC, "static");
        add(words, access, Opcodes.ACC_FINAL, "final");
        add(words, access, Opcodes.ACC_ABSTRACT, "abstract");
        return words;
    }

    private static void add(Set<String> words, int access, int flag, String word) {
        if ((access & flag) != 0) {
            words.add(word);
        }
    }
}
