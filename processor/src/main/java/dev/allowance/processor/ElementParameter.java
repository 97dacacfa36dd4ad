package dev.allowance.processor;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** A parameter that a compiler knows, each part read when first asked for. */
final class ElementParameter implements JavaParameter {

    private final VariableElement element;
    private final int position;
    private final boolean source;
    private final ElementTypeIndex index;
    private TypeUse type;
    private List<JavaAnnotation> annotations;

    /** @param position counted from 0 */
    ElementParameter(VariableElement element, int position, boolean source, ElementTypeIndex index) {
        this.element = element;
        this.position = position;
        this.source = source;
        this.index = index;
    }

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
        if (type == null) {
            type = index.use(element.asType());
        }
        return type;
    }

    @Override
    public List<JavaAnnotation> annotations() {
        if (annotations == null) {
            annotations = ElementAnnotation.on(element, source, index);
        }
        return annotations;
    }

    @Override
    public Anchor anchor() {
        return source ? ElementAnchor.of(element) : Anchor.NONE;
    }
}
