package dev.allowance.classfile;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** An annotation of a class file, visible at run time or not. */
record ClassFileAnnotation(String typeName, Map<String, JavaValue> values) implements JavaAnnotation {

    /** Those of a declaration, the visible ones first; either list may be missing, as in ASM's tree. */
    static List<JavaAnnotation> all(
            Signatures types, Collection<AnnotationNode> visible, Collection<AnnotationNode> invisible) {
        List<JavaAnnotation> annotations = Stream.of(Optional.ofNullable(visible), Optional.ofNullable(invisible))
                .flatMap(list -> list.stream().flatMap(Collection::stream))
                .map(node -> of(node, types))
                .toList();
        return RepeatedAnnotations.unwrapped(annotations, types.index());
    }

    private static JavaAnnotation of(AnnotationNode node, Signatures types) {
        Map<String, JavaValue> values = new LinkedHashMap<>();
        if (node.values != null) {
            for (int i = 0; i + 1 < node.values.size(); i += 2) {
                values.put((String) node.values.get(i), value(node.values.get(i + 1), types));
            }
        }
        return new ClassFileAnnotation(types.file().canonical(binaryName(node.desc)), values);
    }

    /** A value as ASM's tree gives it. */
    static JavaValue value(Object raw, Signatures types) {
        if (raw instanceof String text) {
            return new JavaValue.Text(text);
        }
        if (raw instanceof Boolean || raw instanceof Character || raw instanceof Number) {
            return new JavaValue.Scalar(raw);
        }
        if (raw instanceof Type type) {
            TypeUse use = types.type(type.getDescriptor());
            return new JavaValue.ClassLiteral(use);
        }
        if (raw instanceof String[] constant) {
            return new JavaValue.Constant(types.file().canonical(binaryName(constant[0])), constant[1]);
        }
        if (raw instanceof AnnotationNode nested) {
            return new JavaValue.Nested(of(nested, types));
        }
        if (raw instanceof List<?> parts) {
            List<JavaValue> elements = new ArrayList<>();
            parts.forEach(part -> elements.add(value(part, types)));
            return new JavaValue.Array(elements);
        }
        return new JavaValue.Unknown("unreadable value in a class file");
    }

    private static String binaryName(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1);
    }

    @Override
    public List<String> members() {
        return List.copyOf(values.keySet());
    }

    @Override
    public Optional<JavaValue> value(String member) {
        return Optional.ofNullable(values.get(member));
    }

    @Override
    public Anchor anchor() {
        return Anchor.NONE;
    }

    @Override
    public Anchor anchor(String member) {
        return Anchor.NONE;
    }

    @Override
    public Anchor anchor(String member, int element) {
        return Anchor.NONE;
    }

    @Override
    public String toString() {
        return "@" + typeName;
    }
}
