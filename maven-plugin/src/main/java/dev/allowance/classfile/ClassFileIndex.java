package dev.allowance.classfile;

import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** The types of class files. What they name may be elsewhere, as in sources: an index of everything finds it. */
public final class ClassFileIndex implements TypeIndex {

    /** A field that can stand in a constant expression. */
    public sealed interface ConstantField {

        /** A constant variable: its value, a string or a boxed primitive. */
        record Value(Object value) implements ConstantField {}

        /** A constant of an enum. */
        record OfEnum(String name) implements ConstantField {}

        /** Any other field. */
        record Other() implements ConstantField {}
    }

    private final ClassFiles files;
    private final Optional<TypeIndex> everything;
    private final Map<String, Optional<JavaType>> types = new HashMap<>();

    /** The types of these class files alone. */
    public ClassFileIndex(ClassFiles files) {
        this.files = files;
        this.everything = Optional.empty();
    }

    /** The types of these class files, which may name types of that index. */
    public ClassFileIndex(ClassFiles files, TypeIndex everything) {
        this.files = files;
        this.everything = Optional.of(everything);
    }

    @Override
    public Optional<JavaType> find(String canonicalName) {
        Optional<JavaType> known = types.get(canonicalName);
        if (known == null) {
            known = files.find(canonicalName).map(file -> new ClassFileType(file, everything.orElse(this)));
            types.put(canonicalName, known);
        }
        return known;
    }

    /** The field that the type itself declares. */
    public Optional<ConstantField> field(String typeName, String name) {
        return files.find(typeName).flatMap(file -> file.field(name)).map(ClassFileIndex::constant);
    }

    /** The modifiers of the field that the type itself declares; empty where it declares none of this name. */
    public Optional<Set<String>> fieldModifiers(String typeName, String name) {
        return files.find(typeName)
                .flatMap(file -> file.field(name))
                .map(field -> AccessFlags.ofClass(field.access, false));
    }

    private static ConstantField constant(FieldNode field) {
        if ((field.access & Opcodes.ACC_ENUM) != 0) {
            return new ConstantField.OfEnum(field.name);
        }
        if (field.value == null || (field.access & Opcodes.ACC_FINAL) == 0) {
            return new ConstantField.Other();
        }
        // JVMS §4.7.2: everything that fits is kept as an int.
        Object value = field.value;
        if (value instanceof Integer number) {
            value = switch (field.desc) {
                case "Z" -> number != 0;
                case "C" -> (char) number.intValue();
                case "B" -> number.byteValue();
                case "S" -> number.shortValue();
                default -> number;
            };
        }
        return new ConstantField.Value(value);
    }
}
