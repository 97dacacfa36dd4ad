package dev.allowance.processor;

import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What the compilers do differently from each other, in one place. Anything that is not known to be ecj is treated as
 * javac, whose behaviour the API's documentation describes.
 */
enum CompilerQuirks {
    JAVAC,
    ECJ;

    /** Told by the class of the element utilities: build tools wrap the environment itself. */
    static CompilerQuirks of(ProcessingEnvironment environment) {
        return of(environment.getElementUtils());
    }

    private static CompilerQuirks of(Elements elements) {
        return elements.getClass().getName().startsWith("org.eclipse.") ? ECJ : JAVAC;
    }

    /**
     * The type of this canonical name; empty where there is none.
     *
     * <p>Symptom in ecj (3.46): for a type that is missing, but named in a class file that was read before, it throws instead of
     * returning null. {@code AllowanceProcessorTest} fails without it.
     */
    static Optional<TypeElement> type(Elements elements, String name) {
        try {
            return Optional.ofNullable(elements.getTypeElement(name));
        } catch (RuntimeException e) {
            if (of(elements) == ECJ) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Whether there is such a type for code of this module.
     *
     * <p>Symptom in javac (17 to 25): without a module it asks each of some seventy modules of the JDK for the package and its
     * parents when there is no such type, which costs more than reading a controller. Where the code is in the unnamed module,
     * as mostly, that one sees all there is.
     *
     * @param module the one of the code, if there are modules
     */
    static boolean hasType(Elements elements, Optional<ModuleElement> module, String name) {
        return module.isPresent() && module.get().isUnnamed() && of(elements) == JAVAC
                ? elements.getTypeElement(module.get(), name) != null
                : type(elements, name).isPresent();
    }

    /**
     * The finest position that the compiler can show.
     *
     * <p>Symptom in ecj (3.36 to 3.46): a value that is an element of an array is not found, and the whole annotation is
     * marked; so the array is passed. {@code DiagnosticPositionTest} fails without it.
     */
    ElementAnchor shown(ElementAnchor anchor) {
        return switch (this) {
            case JAVAC -> anchor;
            case ECJ -> new ElementAnchor(anchor.element(), anchor.annotation(), anchor.value(), Optional.empty());
        };
    }

    /**
     * Whether class files are written for this compilation, so that the index beside them must be too.
     *
     * <p>Symptom in ecj: units without errors are written although others have errors, and the next incremental run hands
     * over only what changed; an index that was left out would lack their routes. {@code HistoryTest} fails without it.
     */
    boolean writesClasses(RoundEnvironment lastRound) {
        return this == ECJ || !lastRound.errorRaised();
    }

    /**
     * What a file that depends on the whole module is said to stem from.
     *
     * <p>Symptom in Eclipse (apt.core 3.8): a file goes when everything that it stems from was compiled again without its being
     * written again; so an index that no save changes would be gone after a few. {@code EclipseBuildTest} fails without it.
     *
     * @param all the types that the file was made from
     */
    List<TypeElement> origins(List<TypeElement> all) {
        return this == ECJ ? List.of() : all;
    }

    /**
     * How a key of ours is spelt in an {@code -A} option.
     *
     * <p>Symptom in javac (17 to 25): {@code -Aallowance.rule.post-on-item=off} is refused, "not a dot-separated sequence of
     * identifiers", and so is such a name among the supported options. So a hyphen is an underscore there; ecj takes both
     * spellings. {@code OptionsTest} fails without it.
     */
    static String optionKey(String key) {
        return key.replace('-', '_');
    }
}
