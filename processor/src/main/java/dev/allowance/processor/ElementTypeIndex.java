package dev.allowance.processor;

import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The types of one round of a compiler, read when asked for and kept for the round. A compiler may make new elements for the
 * same type in the next round, so an index must not outlive its round.
 */
final class ElementTypeIndex implements TypeIndex {

    private final Elements elements;
    private final Set<String> compiled;
    private final Map<String, Optional<JavaType>> found = new HashMap<>();
    private final TypeUses uses = new TypeUses();
    private final Map<Set<Modifier>, Set<String>> modifiers = new HashMap<>();

    /** @param compiled canonical names of the outermost types that are being compiled, in this round or one before */
    ElementTypeIndex(Elements elements, Collection<String> compiled) {
        this.elements = elements;
        this.compiled = Set.copyOf(compiled);
    }

    @Override
    public Optional<JavaType> find(String canonicalName) {
        return found.computeIfAbsent(
                canonicalName,
                name -> CompilerQuirks.type(elements, name).map(element -> new ElementType(element, this)));
    }

    /** The types being compiled, nested ones included, by name; what a later error removed is left out. */
    List<JavaType> compiledTypes() {
        List<JavaType> types = new ArrayList<>();
        compiled.stream().sorted().map(elements::getTypeElement).forEach(element -> {
            if (element != null) {
                addWithNested(element, types);
            }
        });
        return types;
    }

    private void addWithNested(TypeElement element, List<JavaType> types) {
        find(element.getQualifiedName().toString()).ifPresent(types::add);
        for (TypeElement nested : ElementFilter.typesIn(element.getEnclosedElements())) {
            addWithNested(nested, types);
        }
    }

    Elements elements() {
        return elements;
    }

    /** As {@link TypeUses#of}. */
    TypeUse use(TypeMirror type) {
        return uses.read(type);
    }

    /** What is written before a declaration, each word of it; few declarations differ. */
    Set<String> modifiers(Element element) {
        return modifiers.computeIfAbsent(element.getModifiers(), ElementTypeIndex::words);
    }

    private static Set<String> words(Set<Modifier> modifiers) {
        Set<String> words = new HashSet<>();
        for (Modifier modifier : modifiers) {
            words.add(modifier.toString());
        }
        return Set.copyOf(words);
    }

    /** Whether the source of the type of this canonical name is being compiled. */
    boolean isCompiled(String canonicalName) {
        for (int end = canonicalName.length(); end > 0; end = canonicalName.lastIndexOf('.', end - 1)) {
            if (compiled.contains(canonicalName.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the source of what declares this element is being compiled. */
    boolean isCompiled(Element element) {
        Element outermost = element;
        while (outermost != null
                && !(outermost instanceof TypeElement type && type.getNestingKind() == NestingKind.TOP_LEVEL)) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof TypeElement type
                && compiled.contains(type.getQualifiedName().toString());
    }
}
