package dev.allowance.processor;

import com.google.auto.service.AutoService;
import dev.allowance.engine.WatchedFolders;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Reads the route annotations of what is being compiled, reports what is wrong with the API, and writes the route index and
 * the lookup class. It asks to see every type, since a controller may carry no annotation of its own or may just have lost
 * it, and claims none. Nothing that fails in here stops a compiler.
 */
@AutoService(Processor.class)
public final class AllowanceProcessor extends AbstractProcessor {

    private Optional<Run> run = Optional.empty();
    private boolean failed;

    private final WatchedFolders watched;

    /** For the compiler, which finds this class through services. */
    public AllowanceProcessor() {
        this(WatchedFolders.ofUser());
    }

    AllowanceProcessor(WatchedFolders watched) {
        this.watched = watched;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** The documented options, and every {@code allowance.} key that is given: we complain of unknown ones, with the nearest. */
    @Override
    public Set<String> getSupportedOptions() {
        return Options.supported(isInitialized() ? processingEnv.getOptions() : Map.of());
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (failed) {
            return false;
        }
        try {
            if (run.isEmpty()) {
                run = Optional.of(Run.start(processingEnv, watched));
            }
            run.get().round(round);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed = true;
            processingEnv.getMessager().printMessage(Diagnostic.Kind.WARNING, failure(e, processingEnv));
        }
        return false;
    }

    private static String failure(Throwable error, ProcessingEnvironment environment) {
        StackTraceElement[] trace = error.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return ("the processor failed under " + CompilerQuirks.of(environment) + ": " + error + where
                        + " [allowance:internal-error] the routes of this compilation were not checked to the end;"
                        + " please report this message")
                .replaceAll("\\R", " ");
    }
}
