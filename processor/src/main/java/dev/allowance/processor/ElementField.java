package dev.allowance.processor;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** A field that a compiler knows. */
record ElementField(VariableElement element, boolean source, ElementTypeIndex index) implements JavaField {

    @Override
    public String name() {
        return element.getSimpleName().toString();
    }

    @Override
    public TypeUse type() {
        return index.use(element.asType());
    }

    @Override
    public List<JavaAnnotation> annotations() {
        return ElementAnnotation.on(element, source, index);
    }

    @Override
    public Anchor anchor() {
        return source ? ElementAnchor.of(element) : Anchor.NONE;
    }
}
