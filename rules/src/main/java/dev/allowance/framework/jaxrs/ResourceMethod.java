package dev.allowance.framework.jaxrs;

import dev.allowance.framework.TypeHierarchy.Declaration;
import dev.allowance.framework.TypeHierarchy.Member;
import dev.allowance.framework.jaxrs.Designators.Designator;
import dev.allowance.lang.JavaAnnotation;
import java.util.List;
import java.util.Optional;

/**
 * A method of a resource class with the annotations that count for it (Jakarta REST 3.1 §3.6). It has a designator or a
 * path.
 *
 * @param member all declarations of the method
 * @param runs the declaration that is called
 * @param annotated the declaration whose annotations count, as a whole
 */
record ResourceMethod(
        Member member,
        Declaration runs,
        Declaration annotated,
        List<Designator> designators,
        Optional<JavaAnnotation> path) {

    ResourceMethod {
        designators = List.copyOf(designators);
    }

    /** Whether it is a sub-resource locator: a path and no designator (§3.4.1). */
    boolean isLocator() {
        return designators.isEmpty();
    }

    /** Whether the implementations look at it: they all ask for public methods only (§3.3.1). */
    boolean isPublic() {
        return runs.method().modifiers().contains("public");
    }
}
