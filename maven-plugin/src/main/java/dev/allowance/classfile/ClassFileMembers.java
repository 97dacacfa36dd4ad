package dev.allowance.classfile;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The small parts of a class file's type. */
final class ClassFileMembers {

    private ClassFileMembers() {}

    /** A field; its type and annotations are read when asked for. */
    record Field(String name, Supplier<TypeUse> reader, Supplier<List<JavaAnnotation>> annotated) implements JavaField {

        @Override
        public TypeUse type() {
            return reader.get();
        }

        @Override
        public List<JavaAnnotation> annotations() {
            return annotated.get();
        }

        @Override
        public Anchor anchor() {
            return Anchor.NONE;
        }
    }

    /** A parameter; its name is looked for when asked for. */
    record Parameter(Supplier<Optional<String>> naming, TypeUse type, List<JavaAnnotation> annotations)
            implements JavaParameter {

        @Override
        public Optional<String> name() {
            return naming.get();
        }

        @Override
        public Anchor anchor() {
            return Anchor.NONE;
        }
    }
}
