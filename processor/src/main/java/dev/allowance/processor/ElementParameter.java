package dev.allowance.processor;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * A parameter that a compiler knows.
 *
 * @param position counted from 0
 */
record ElementParameter(VariableElement element, int position, boolean source, ElementTypeIndex index)
        implements JavaParameter {

    /**
     * Empty for a class file's {@code arg0}: both compilers make such names up where the file holds none, and nothing tells
     * them from true ones.
     */
    @Override
    public Optional<String> name() {
        String name = element.getSimpleName().toString();
        boolean madeUp = name.isEmpty() || !source && name.equals("arg" + position);
        return madeUp ? Optional.empty() : Optional.of(name);
    }

    @Override
    public TypeUse type() {
        return TypeUses.of(element.asType());
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
