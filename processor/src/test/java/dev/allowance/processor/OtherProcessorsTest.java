package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside processors that generate what our sources need, and before or after them. */
class OtherProcessorsTest extends ProcessorCase {

    /** Writes one source in the first round. */
    @SupportedAnnotationTypes("*")
    static final class Generating extends AbstractProcessor {

        private final String name;
        private final String text;
        private boolean done;

        Generating(String name, String text) {
            this.name = name;
            this.text = text;
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
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForConstantsThatAreGenerated(TestCompiler.Kind kind) {
        Compilation compilation = succeeded(compiler(kind)
                .withProcessors(
                        new AllowanceProcessor(),
                        new Generating(
                                "app.Paths",
                                "package app; public class Paths { public static final String A = \"/a\"; }"))
                .source("app/A.java", controller("A", "@GetMapping(Paths.A) public String get() { return \"\"; }\n"))
                .compile());

        assertThat(routes(compilation)).containsExactly("spring GET /a -> app.A#get()");
    }

    @ParameterizedTest
    @EnumSource
    void readsControllersThatAreGenerated(TestCompiler.Kind kind) {
        Compilation compilation = succeeded(compiler(kind)
                .withProcessors(new AllowanceProcessor(), new Generating("app.B", controller("B", get("/b", "get"))))
                .source("app/A.java", controller("A", get("/a", "get")))
                .compile());

        assertThat(routes(compilation)).containsExactly("spring GET /a -> app.A#get()", "spring GET /b -> app.B#get()");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void standsBesideLombokAndMapStructInEitherOrder(boolean first) {
        List<Processor> processors = new ArrayList<>();
        processors.add(new AllowanceProcessor());
        for (Processor other : ServiceLoader.load(Processor.class)) {
            String name = other.getClass().getName();
            if (name.startsWith("lombok.") || name.startsWith("org.mapstruct.")) {
                processors.add(other);
            }
        }
        assertThat(processors).hasSizeGreaterThanOrEqualTo(3);
        if (!first) {
            Collections.reverse(processors);
        }
        TestCompiler compiler = compiler(TestCompiler.Kind.JAVAC);

        Compilation compilation = succeeded(compiler.withProcessors(processors.toArray(new Processor[0]))
                .source(
                        "app/User.java",
                        "package app; @lombok.Data @lombok.Builder public class User { private String name; }")
                .source(
                        "app/UserView.java",
                        "package app; public class UserView { private String name;"
                                + " public void setName(String name) { this.name = name; } public String getName() { return name; } }")
                .source(
                        "app/UserMapper.java",
                        "package app; @org.mapstruct.Mapper public interface UserMapper { UserView view(User user); }")
                .source("app/Users.java", controller("Users", """
                                private final UserMapper mapper = org.mapstruct.factory.Mappers.getMapper(UserMapper.class);
                                @GetMapping("/users/{id}") public UserView get(@PathVariable("id") String id) {
                                    return mapper.view(User.builder().name(id).build());
                                }
                                """))
                .compile());

        assertThat(routes(compilation)).containsExactly("spring GET /users/{id} -> app.Users#get(java.lang.String)");
    }
}
