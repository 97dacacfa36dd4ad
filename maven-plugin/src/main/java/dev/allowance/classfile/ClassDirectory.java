package dev.allowance.classfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes in an output folder, which may change at any time: nothing is remembered. */
record ClassDirectory(Path root) implements ClassFolder {

    private static final String SUFFIX = ".class";

    @Override
    public boolean mayHavePackage(String name) {
        return Files.isDirectory(root.resolve(name));
    }

    /** File systems that take {@code user.class} for {@code User.class} give another class: whoever reads it looks at its name. */
    @Override
    public Optional<byte[]> read(String binaryName) throws IOException {
        Path file = root.resolve(binaryName + SUFFIX);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(SUFFIX))
                    .map(file -> root.relativize(file)
                            .toString()
                            .replace(root.getFileSystem().getSeparator(), "/"))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList()
                    .stream();
        }
    }

    @Override
    public void close() {}
}
