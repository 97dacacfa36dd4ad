package dev.allowance.processor;

import dev.allowance.source.Anchor;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A position as the compiler's messager takes it, from coarse to fine. Which of them the compiler at hand can show is told by
 * {@link CompilerQuirks}.
 *
 * @param annotation the annotation on the element, if the position is in one
 * @param value the whole value of a member of it
 * @param arrayElement one element of that value
 */
record ElementAnchor(
        Element element,
        Optional<AnnotationMirror> annotation,
        Optional<AnnotationValue> value,
        Optional<AnnotationValue> arrayElement)
        implements Anchor {

    /** The name of a declaration. */
    static ElementAnchor of(Element element) {
        return new ElementAnchor(element, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An annotation on a declaration. */
    static ElementAnchor of(Element element, AnnotationMirror annotation) {
        return new ElementAnchor(element, Optional.of(annotation), Optional.empty(), Optional.empty());
    }

    ElementAnchor at(AnnotationValue memberValue) {
        return new ElementAnchor(element, annotation, Optional.of(memberValue), Optional.empty());
    }

    ElementAnchor at(AnnotationValue memberValue, AnnotationValue part) {
        return new ElementAnchor(element, annotation, Optional.of(memberValue), Optional.of(part));
    }
}
