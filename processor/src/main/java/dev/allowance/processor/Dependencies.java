package dev.allowance.processor;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeUse;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which types of the module another one takes its routes from: what it extends and implements, and the annotations on all of
 * these, with the annotations on those. A compiler does not hand over a controller because an annotation of its interface
 * changed.
 */
final class Dependencies {

    private final ElementTypeIndex index;
    private final ClassFiles files;

    Dependencies(ElementTypeIndex index, ClassFiles files) {
        this.index = index;
        this.files = files;
    }

    /** The names of those that this type takes from, sorted. */
    SortedSet<String> of(JavaType type) {
        SortedSet<String> found = new TreeSet<>();
        addAbove(type, found);
        found.remove(type.name());
        return found;
    }

    private void addAbove(JavaType type, SortedSet<String> found) {
        addAnnotations(type.annotations(), found);
        for (JavaMethod method : type.methods()) {
            addAnnotations(method.annotations(), found);
        }
        type.superclass().ifPresent(above -> add(above, found));
        type.interfaces().forEach(above -> add(above, found));
    }

    private void add(TypeUse use, SortedSet<String> found) {
        if (isOfModule(use.name()) && found.add(use.name())) {
            index.find(use.name()).ifPresent(type -> addAbove(type, found));
        }
    }

    private void addAnnotations(List<JavaAnnotation> annotations, SortedSet<String> found) {
        for (JavaAnnotation annotation : annotations) {
            String name = annotation.typeName();
            if (isOfModule(name) && found.add(name)) {
                index.find(name).ifPresent(type -> addAnnotations(type.annotations(), found));
            }
        }
    }

    private boolean isOfModule(String name) {
        return index.isCompiled(name) || files.isInOutput(name);
    }
}
