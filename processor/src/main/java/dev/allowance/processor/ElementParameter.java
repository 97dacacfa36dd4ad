package dev.allowance.processor;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.VariableElement;

/** A parameter that a compiler knows. */
final class ElementParameter implements JavaParameter {

    private final VariableElement element;
    private final int position;
    private final boolean source;
    private final Supplier<TypeUse> type;
    private final Supplier<List<JavaAnnotation>> annotations;

    /** @param position counted from 0 */
    ElementParameter(VariableElement element, int position, boolean source, ElementTypeIndex index) {
        this.element = element;
        this.position = position;
        this.source = source;
        this.type = new Lazy<>(() -> TypeUses.of(element.asType()));
        this.annotations = new Lazy<>(() -> ElementAnnotation.on(element, source, index));
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
        return type.get();
    }

    @Override
    public List<JavaAnnotation> annotations() {
        return annotations.get();
    }

    @Override
    public Anchor anchor() {
        return source ? ElementAnchor.of(element) : Anchor.NONE;
    }
}
