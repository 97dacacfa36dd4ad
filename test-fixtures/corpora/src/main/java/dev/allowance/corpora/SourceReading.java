package dev.allowance.corpora;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.engine.Analyzer;
import dev.allowance.engine.ClassPath;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import dev.allowance.engine.Reading;
import dev.allowance.engine.Report;
import dev.allowance.javaparser.SourceProblem;
import dev.allowance.javaparser.SourceSet;
import dev.allowance.lang.JavaType;
import dev.allowance.route.RouteNotation;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Severity;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code SourceReading SOURCES CLASSPATH OUTPUT}: reads a list of sources without a compiler and writes {@code routes.txt}, and
 * {@code findings.txt} with the lines that javac would print for the same findings.
 */
public final class SourceReading {

    static final String ROUTES = "routes.txt";
    static final String FINDINGS = "findings.txt";

    private SourceReading() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException, ConfigurationException {
        List<Path> classPath = Arrays.stream(
                        Files.readString(Path.of(arguments[1])).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Path output = Path.of(arguments[2]);
        try (ClassFiles classFiles = new ClassFiles(classPath)) {
            SourceSet sources = new SourceSet(classFiles);
            Files.readAllLines(Path.of(arguments[0])).parallelStream().forEach(file -> sources.put(file, text(file)));
            read(sources, output);
            classFiles.problems().forEach(System.out::println);
        }
    }

    private static String text(String file) {
        try {
            return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(SourceSet sources, Path output) throws IOException, ConfigurationException {
        ClassPath classPath = new ClassPath(name -> sources.index().find(name).isPresent());
        Configuration given = Configuration.parse(NoErrors.options());
        Configuration configuration = given.withMatching(classPath.matching(given));
        Analyzer analyzer = new Analyzer(configuration);
        Reading reading = analyzer.read(sources.types(), sources.index());
        Report report = analyzer.check(reading.table(), classPath.servers(reading.table(), configuration))
                .inSource();
        List<String> lines = new ArrayList<>();
        report.findings().forEach(finding -> lines.add(line(finding, sources)));
        reading.faults().forEach(fault -> lines.add(fault.message()));
        report.faults().forEach(fault -> lines.add(fault.message()));
        for (SourceProblem problem : sources.problems()) {
            lines.add(problem.place().file() + ":" + problem.place().line() + ": unreadable: " + problem.message());
        }
        Files.createDirectories(output);
        Files.writeString(output.resolve(ROUTES), RouteNotation.printTable(reading.table()));
        Files.write(output.resolve(FINDINGS), lines);
    }

    private static String line(Finding finding, SourceSet sources) {
        Optional<Span> place = sources.span(finding.anchor())
                .or(() -> sources.index()
                        .find(finding.route().handler().typeName())
                        .map(JavaType::anchor)
                        .flatMap(sources::span));
        String text = finding.problem() + " [allowance:" + finding.rule() + "] " + finding.cure();
        return place.map(span -> span.file() + ":" + span.line() + ": ").orElse("") + word(finding.severity()) + ": "
                + text.replaceAll("\\R", " ");
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "Note";
        };
    }
}
