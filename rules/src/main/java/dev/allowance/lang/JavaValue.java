package dev.allowance.lang;

import java.util.List;

/** The value of an annotation member, constants folded. */
public sealed interface JavaValue {

    /** A string constant. */
    record Text(String value) implements JavaValue {}

    /** A boolean, char or number constant, boxed. */
    record Scalar(Object value) implements JavaValue {}

    /** An enum constant. */
    record Constant(String typeName, String name) implements JavaValue {}

    /** A class literal. */
    record ClassLiteral(TypeUse type) implements JavaValue {}

    /** An annotation within an annotation. */
    record Nested(JavaAnnotation annotation) implements JavaValue {}

    /** An array; a single value given for an array member comes as an array of one. */
    record Array(List<JavaValue> elements) implements JavaValue {
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** What the adapter could not read: an unresolved constant, a value of the wrong kind. */
    record Unknown(String reason) implements JavaValue {}

    /** The elements of an array; the value itself, alone, where it is none. An adapter may not know the member's type. */
    default List<JavaValue> elements() {
        return this instanceof Array array ? array.elements : List.of(this);
    }
}
