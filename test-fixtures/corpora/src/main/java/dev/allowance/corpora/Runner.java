package dev.allowance.corpora;

import dev.allowance.processor.AllowanceProcessor;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes the census of a prepared artifact, runs the processor on it, reads it without a compiler, and compares. */
final class Runner {

    private final Path output;

    /** @param output a folder for all that javac writes; a folder for each artifact is made below it */
    Runner(Path output) {
        this.output = output;
    }

    /** @param differences what is already known to differ, from what the index says */
    Result run(Corpus corpus, Differences differences) throws IOException, InterruptedException, UsageException {
        Path folder = output.resolve(corpus.name());
        Path file = folder.resolve("census.txt");
        Path index = folder.resolve("processor/META-INF/allowance/routes.txt");
        // What an earlier run wrote must not stand in for what this one does not write.
        delete(folder);
        Compilation counting = Compilation.run(
                corpus,
                place(CensusProcessor.class),
                folder.resolve("census"),
                List.of("-processor", CensusProcessor.class.getName(), "-A" + CensusProcessor.FILE + "=" + file));
        if (!Files.exists(file)) {
            throw new UsageException("no census of " + corpus.name() + ":\n"
                    + String.join("\n", counting.lines().stream().limit(20).toList()));
        }
        Census census = Census.read(file);
        List<String> options = new ArrayList<>(NoErrors.arguments());
        options.add("-J-D" + TableRule.FILE + "=" + folder.resolve("table.txt"));
        Compilation compilation = Compilation.run(
                corpus,
                String.join(
                        File.pathSeparator,
                        place(RouteNotation.class),
                        place(AllowanceProcessor.class),
                        place(TableRule.class)),
                folder.resolve("processor"),
                options);
        RouteTable table = table(index);
        SecondReading second = SecondReading.run(corpus, folder.resolve("sources"));
        List<String> different = new ArrayList<>(differences.between(census, table));
        different.addAll(second.differences(index, compilation.lines()));
        return new Result(
                corpus.name(),
                census,
                table,
                new Accounting(census, table).missing(),
                Diagnostic.of(compilation),
                compilation.time(),
                counting.time(),
                second.time(),
                different);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static RouteTable table(Path index) throws IOException {
        if (!Files.exists(index)) {
            return new RouteTable(List.of());
        }
        try {
            return RouteNotation.readTable(Files.readString(index));
        } catch (RouteNotationException e) {
            throw new IOException(index + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The jar or folder that a class was loaded from. */
    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What else an artifact's table is held against. */
    interface Differences {

        /** One sentence each. */
        List<String> between(Census census, RouteTable table);
    }
}
