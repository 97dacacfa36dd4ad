package dev.allowance.processor;

import dev.allowance.lang.JavaValue;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Reads annotation values, trusting none: compilers hand over {@code "<error>"} for a constant that they could not resolve,
 * and ecj the value as written even where it is of the wrong type.
 *
 * @param element the declaration that carries the annotation
 */
record ElementValues(Element element, boolean source, ElementTypeIndex index) {

    private static final String ERROR = "<error>";

    /**
     * @param declared the member's type
     * @return the value; {@link JavaValue.Unknown} where it cannot be of the declared type
     */
    JavaValue read(AnnotationValue value, TypeMirror declared) {
        Object raw = value.getValue();
        if (declared.getKind() == TypeKind.ARRAY) {
            TypeMirror part = ((ArrayType) declared).getComponentType();
            if (!(raw instanceof List<?> parts)) {
                return new JavaValue.Array(List.of(read(value, part)));
            }
            List<JavaValue> elements = new ArrayList<>();
            for (Object each : parts) {
                elements.add(
                        each instanceof AnnotationValue single
                                ? read(single, part)
                                : new JavaValue.Unknown("unreadable element"));
            }
            return new JavaValue.Array(elements);
        }
        if (ERROR.equals(raw)) {
            return new JavaValue.Unknown("unresolved constant");
        }
        return declared.getKind().isPrimitive() ? scalar(raw) : reference(raw, declared);
    }

    private static JavaValue scalar(Object raw) {
        return raw instanceof Boolean || raw instanceof Character || raw instanceof Number
                ? new JavaValue.Scalar(raw)
                : wrong(raw);
    }

    private JavaValue reference(Object raw, TypeMirror declared) {
        if (raw instanceof String text) {
            return isString(declared) ? new JavaValue.Text(text) : wrong(raw);
        }
        if (raw instanceof VariableElement constant && constant.getEnclosingElement() instanceof TypeElement type) {
            return new JavaValue.Constant(
                    type.getQualifiedName().toString(), constant.getSimpleName().toString());
        }
        if (raw instanceof TypeMirror type && type.getKind() != TypeKind.NONE) {
            return new JavaValue.ClassLiteral(index.use(type));
        }
        if (raw instanceof AnnotationMirror nested) {
            return new JavaValue.Nested(new ElementAnnotation(element, nested, source, index));
        }
        return wrong(raw);
    }

    private boolean isString(TypeMirror type) {
        return index.use(type).is("java.lang.String");
    }

    private static JavaValue wrong(Object raw) {
        return new JavaValue.Unknown("value of the wrong kind: " + raw);
    }
}
