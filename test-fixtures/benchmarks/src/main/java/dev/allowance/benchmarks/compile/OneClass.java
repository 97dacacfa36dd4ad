package dev.allowance.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** As {@link NoOp}, but it generates one empty class: what it costs more is the compiler's second round over all types. */
public final class OneClass extends AbstractProcessor {

    private boolean done;

    /** For the compiler. */
    public OneClass() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!done) {
            done = true;
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("generated.Empty").openWriter()) {
                writer.write("package generated;\nfinal class Empty {}\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
