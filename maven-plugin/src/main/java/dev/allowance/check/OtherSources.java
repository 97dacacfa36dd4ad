package dev.allowance.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sources in other languages, which are read as the classes that they were compiled to.
 *
 * @param sources their folder, as {@code src/main/kotlin}
 * @param classes the folder of their classes
 */
public record OtherSources(Path sources, Path classes) {

    /** The names of the files, without those of folders: a class file says no more of its source. */
    Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }
}
