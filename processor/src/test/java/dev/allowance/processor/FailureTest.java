package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fails inside the processor never reaches the compiler. */
class FailureTest extends ProcessorCase {

    /** The processor under a compiler that breaks when it is asked for its element utilities for the second time. */
    @SupportedAnnotationTypes("*")
    private static final class UnderBrokenCompiler extends AbstractProcessor {

        private final Processor processor = new AllowanceProcessor();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            int[] calls = {0};
            Object broken = Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (self, method, arguments) -> {
                        if (method.getName().equals("getElementUtils") && ++calls[0] == 2) {
                            throw new IllegalStateException("a fault\nof the test");
                        }
                        try {
                            return method.invoke(environment, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            processor.init((ProcessingEnvironment) broken);
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    @ParameterizedTest
    @EnumSource
    void becomesOneWarning(TestCompiler.Kind kind) {
        Compilation compilation = succeeded(plain(kind)
                .withProcessors(new UnderBrokenCompiler())
                .source("app/A.java", controller("A", get("/a", "get")))
                .compile());

        assertThat(compilation.warnings())
                .singleElement()
                .asString()
                .contains("a fault of the test")
                .contains("[allowance:internal-error]")
                .contains("please report");
    }
}
