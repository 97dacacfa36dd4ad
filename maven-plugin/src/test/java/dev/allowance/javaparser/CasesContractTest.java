package dev.allowance.javaparser;

import dev.allowance.classfile.ClassFiles;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cases of both frameworks, read from their sources without a compiler, with the real annotation jars. */
class CasesContractTest {

    @TempDir
    private Path scratch;

    @TestFactory
    DynamicNode theRoutesOfEveryCaseAreReadWithoutACompiler() {
        return Contract.tests(Cases.all(), List.of(new Sources()));
    }

    private final class Sources implements Adapter {

        @Override
        public String name() {
            return "javaparser";
        }

        @Override
        public String routes(CaseFolder folder) {
            List<Path> classPath = new ArrayList<>(TestClasses.ownClassPath());
            try {
                if (!folder.jarSources().isEmpty()) {
                    classPath.add(
                            0, TestClasses.compile(Files.createTempDirectory(scratch, "jar"), folder.jarSources()));
                }
                try (ClassFiles classFiles = new ClassFiles(classPath)) {
                    SourceSet sources = new SourceSet(classFiles);
                    folder.sources().forEach(sources::put);
                    Analyzer analyzer = new Analyzer(Configuration.parse(folder.options()));
                    return RouteNotation.printTable(
                            analyzer.read(sources.types(), sources.index()).table());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ConfigurationException e) {
                throw new IllegalArgumentException(folder.name(), e);
            }
        }
    }
}
