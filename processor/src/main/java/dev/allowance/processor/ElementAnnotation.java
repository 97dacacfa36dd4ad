package dev.allowance.processor;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaValue;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;

/** An annotation that a compiler found on a declaration. */
final class ElementAnnotation implements JavaAnnotation {

    private static final String REPEATABLE = "java.lang.annotation.Repeatable";

    private final Element element;
    private final AnnotationMirror mirror;
    private final boolean source;
    private final String typeName;
    private final ElementTypeIndex index;
    private Map<String, Member> members;

    private record Member(AnnotationValue raw, JavaValue read) {}

    ElementAnnotation(Element element, AnnotationMirror mirror, boolean source, ElementTypeIndex index) {
        this.element = element;
        this.mirror = mirror;
        this.source = source;
        this.index = index;
        this.typeName = index.use(mirror.getAnnotationType()).name();
    }

    /** The annotations directly present on a declaration, repeated ones taken out of their container. */
    static List<JavaAnnotation> on(Element element, boolean source, ElementTypeIndex index) {
        List<JavaAnnotation> result = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            for (AnnotationMirror single : repeatedIn(mirror)) {
                result.add(new ElementAnnotation(element, single, source, index));
            }
        }
        return List.copyOf(result);
    }

    /** The annotations that this one contains, if it is the container that their type names; otherwise itself. */
    private static List<AnnotationMirror> repeatedIn(AnnotationMirror mirror) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> values = mirror.getElementValues();
        if (values.size() == 1 && values.values().iterator().next().getValue() instanceof List<?> parts) {
            List<AnnotationMirror> contained = new ArrayList<>();
            for (Object part : parts) {
                if (part instanceof AnnotationValue value
                        && value.getValue() instanceof AnnotationMirror inner
                        && isContainer(mirror.getAnnotationType(), inner.getAnnotationType())) {
                    contained.add(inner);
                }
            }
            if (!contained.isEmpty() && contained.size() == parts.size()) {
                return contained;
            }
        }
        return List.of(mirror);
    }

    private static boolean isContainer(DeclaredType container, DeclaredType contained) {
        for (AnnotationMirror meta : contained.asElement().getAnnotationMirrors()) {
            if (TypeUses.of(meta.getAnnotationType()).is(REPEATABLE)) {
                return meta.getElementValues().values().stream()
                        .anyMatch(value -> value.getValue() instanceof DeclaredType named
                                && named.asElement().equals(container.asElement()));
            }
        }
        return false;
    }

    private Map<String, Member> read() {
        if (members == null) {
            ElementValues values = new ElementValues(element, source, index);
            members = new LinkedHashMap<>();
            for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> given :
                    mirror.getElementValues().entrySet()) {
                ExecutableElement member = given.getKey();
                AnnotationValue value = given.getValue();
                members.put(
                        member.getSimpleName().toString(),
                        new Member(value, values.read(value, member.getReturnType())));
            }
        }
        return members;
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public List<String> members() {
        return List.copyOf(read().keySet());
    }

    @Override
    public Optional<JavaValue> value(String member) {
        return Optional.ofNullable(read().get(member)).map(Member::read);
    }

    @Override
    public Anchor anchor() {
        return source ? ElementAnchor.of(element, mirror) : Anchor.NONE;
    }

    @Override
    public Anchor anchor(String member) {
        Member given = read().get(member);
        return !source || given == null
                ? anchor()
                : ElementAnchor.of(element, mirror).at(given.raw());
    }

    @Override
    public Anchor anchor(String member, int position) {
        Member given = read().get(member);
        boolean hasElement = source
                && given != null
                && given.raw().getValue() instanceof List<?> parts
                && position < parts.size()
                && parts.get(position) instanceof AnnotationValue;
        return hasElement
                ? ElementAnchor.of(element, mirror).at(given.raw(), (AnnotationValue)
                        ((List<?>) given.raw().getValue()).get(position))
                : anchor(member);
    }

    @Override
    public String toString() {
        return "@" + typeName;
    }
}
