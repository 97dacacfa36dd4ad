package dev.allowance.processor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Tells members that nobody wrote. {@link Elements#getOrigin} does so in part: javac 17 takes {@code values()} and a
 * record's methods for explicit ones, ecj the default constructor too. So a written member that could not be told from the
 * implicit one is taken for it; nothing that a framework looks at is lost.
 */
final class ImplicitMembers {

    private static final Set<String> OF_RECORD = Set.of("toString", "hashCode", "equals");
    private static final Set<Modifier> ACCESS = Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

    private ImplicitMembers() {}

    /** Whether the compiler made this member of the type. The canonical constructor of a record counts as written. */
    static boolean contains(TypeElement type, ExecutableElement member, Elements elements) {
        if (elements.isBridge(member)) {
            return true;
        }
        if (member.getKind() == ElementKind.CONSTRUCTOR) {
            return member.getParameters().isEmpty()
                    && (elements.getOrigin(member) != Elements.Origin.EXPLICIT || looksDefault(type, member));
        }
        return switch (type.getKind()) {
            case ENUM -> isValuesOrValueOf(member);
            case RECORD -> isOfRecord(type, member);
            default -> elements.getOrigin(member) != Elements.Origin.EXPLICIT;
        };
    }

    /** As the language makes it (JLS §8.8.9): alone, and as accessible as the class. */
    private static boolean looksDefault(TypeElement type, ExecutableElement constructor) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).size() == 1
                && constructor.getAnnotationMirrors().isEmpty()
                && access(constructor).equals(access(type));
    }

    private static Set<Modifier> access(Element element) {
        Set<Modifier> access = new TreeSet<>(element.getModifiers());
        access.retainAll(ACCESS);
        return access;
    }

    private static boolean isValuesOrValueOf(ExecutableElement method) {
        List<String> parameters = method.getParameters().stream()
                .map(parameter -> TypeUses.of(parameter.asType()).erasure())
                .toList();
        return method.getModifiers().contains(Modifier.STATIC)
                && (method.getSimpleName().contentEquals("values") && parameters.isEmpty()
                        || method.getSimpleName().contentEquals("valueOf")
                                && parameters.equals(List.of("java.lang.String")));
    }

    /** An accessor also where it carries the component's annotations, as the implicit one does (JLS §8.10.3). */
    private static boolean isOfRecord(TypeElement type, ExecutableElement method) {
        Set<String> annotations = annotations(method);
        if (OF_RECORD.contains(method.getSimpleName().toString()) && annotations.isEmpty()) {
            return true;
        }
        return method.getParameters().isEmpty()
                && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                        .filter(field -> field.getSimpleName().equals(method.getSimpleName()))
                        .anyMatch(field -> annotations(field).containsAll(annotations));
    }

    private static Set<String> annotations(Element element) {
        Set<String> names = new TreeSet<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            names.add(mirror.getAnnotationType().toString());
        }
        return names;
    }
}
