package dev.allowance.javaparser;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The small parts of a source's type. */
final class SourceMembers {

    private SourceMembers() {}

    /** A field, or a component of a record. */
    record Field(String name, Supplier<TypeUse> typed, Supplier<List<JavaAnnotation>> annotated, Anchor anchor)
            implements JavaField {

        @Override
        public TypeUse type() {
            return typed.get();
        }

        @Override
        public List<JavaAnnotation> annotations() {
            return annotated.get();
        }
    }

    /** A parameter. */
    record Parameter(String written, Supplier<TypeUse> typed, Supplier<List<JavaAnnotation>> annotated, Anchor anchor)
            implements JavaParameter {

        @Override
        public Optional<String> name() {
            return Optional.of(written);
        }

        @Override
        public TypeUse type() {
            return typed.get();
        }

        @Override
        public List<JavaAnnotation> annotations() {
            return annotated.get();
        }
    }
}
