package dev.allowance.processor;

import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * A processor that hands the types of the first round, through the adapter, to a function, and keeps what it answers.
 *
 * @param <T> the answer
 */
@SupportedAnnotationTypes("*")
final class AdapterRun<T> extends AbstractProcessor {

    private final BiFunction<List<JavaType>, TypeIndex, T> function;
    private Optional<T> result = Optional.empty();

    AdapterRun(BiFunction<List<JavaType>, TypeIndex, T> function) {
        this.function = function;
    }

    /** What the function makes of the sources that the compiler was given. */
    static <T> T of(TestCompiler compiler, BiFunction<List<JavaType>, TypeIndex, T> function) {
        AdapterRun<T> run = new AdapterRun<>(function);
        Compilation compilation = compiler.withProcessors(run).compile();
        return run.result.orElseThrow(() -> new AssertionError("no round: " + compilation));
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<String> names = new TreeSet<>();
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            names.add(type.getQualifiedName().toString());
        }
        if (result.isEmpty() && !names.isEmpty()) {
            ElementTypeIndex index = new ElementTypeIndex(processingEnv.getElementUtils(), names);
            result = Optional.of(function.apply(index.compiledTypes(), index));
        }
        return false;
    }
}
