package dev.allowance.processor;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import dev.allowance.fixtures.Adapter;
import dev.allowance.fixtures.CaseFolder;
import dev.allowance.fixtures.Cases;
import dev.allowance.fixtures.Contract;
import dev.allowance.route.RouteNotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cases of both frameworks, read through javac's and ecj's declarations with the real annotation jars. */
class CasesContractTest {

    @TempDir
    private Path scratch;

    @TestFactory
    DynamicNode bothCompilersReadTheRoutesOfEveryCase() {
        return Contract.tests(
                Cases.all(), List.of(new Compiler(TestCompiler.Kind.JAVAC), new Compiler(TestCompiler.Kind.ECJ)));
    }

    private final class Compiler implements Adapter {

        private final TestCompiler.Kind kind;

        Compiler(TestCompiler.Kind kind) {
            this.kind = kind;
        }

        @Override
        public String name() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String routes(CaseFolder folder) {
            try {
                Path own = Files.createTempDirectory(scratch, name());
                Analyzer analyzer = new Analyzer(Configuration.parse(folder.options()));
                TestCompiler plain = TestCompiler.in(own, kind).sources(folder.sources());
                TestCompiler compiler = folder.jarSources().isEmpty() ? plain : plain.withClassPath(jar(own, folder));
                return AdapterRun.of(
                        compiler,
                        (types, index) -> RouteNotation.printTable(
                                analyzer.read(types, index).table()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ConfigurationException e) {
                throw new IllegalArgumentException(folder.name(), e);
            }
        }

        /** The class path with what the case has as class files only, compiled as their vendor would have. */
        private List<Path> jar(Path own, CaseFolder folder) {
            TestCompiler vendor =
                    TestCompiler.in(own.resolve("jar"), TestCompiler.Kind.JAVAC).sources(folder.jarSources());
            Compilation compilation = ProcessorCase.succeeded(vendor.compile());
            return Stream.concat(Stream.of(compilation.output()), vendor.classPath().stream())
                    .toList();
        }
    }
}
