package dev.allowance.corpora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One artifact as {@code prepare.sh} leaves it.
 *
 * @param name artifact and version, the name of its folder
 * @param sources a file that javac takes with {@code @}
 * @param classPath as javac's {@code -cp} takes it
 * @param processorPath further entries for the processor path, each followed by a separator; often empty
 */
record Corpus(String name, Path sources, String classPath, String processorPath) {

    /**
     * Reads the folder.
     *
     * @throws UsageException where it is not there or not finished
     */
    static Corpus in(Path folder) throws UsageException, IOException {
        Path sources = folder.resolve("sources.txt");
        Path classPath = folder.resolve("cp.txt");
        for (Path file : new Path[] {sources, classPath}) {
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                throw new UsageException(folder + " is not prepared: " + file.getFileName()
                        + " is missing; run.sh prepares what is missing, prepare.sh one artifact");
            }
        }
        Path lombok = folder.resolve("lombok.txt");
        String processors =
                Files.isRegularFile(lombok) ? Files.readString(lombok).strip() : "";
        return new Corpus(
                folder.getFileName().toString(),
                sources,
                Files.readString(classPath).strip(),
                processors.isEmpty() ? "" : processors + java.io.File.pathSeparator);
    }
}
