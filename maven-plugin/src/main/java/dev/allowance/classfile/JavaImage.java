package dev.allowance.classfile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of the Java that is running, through its {@code jrt} file system. */
final class JavaImage implements ClassFolder {

    private final FileSystem files = FileSystems.getFileSystem(URI.create("jrt:/"));
    private final Map<String, List<Path>> modules = new HashMap<>();

    @Override
    public boolean mayHavePackage(String name) {
        return !modules(name).isEmpty();
    }

    @Override
    public Optional<byte[]> read(String binaryName) throws IOException {
        int slash = binaryName.lastIndexOf('/');
        for (Path module : modules(slash < 0 ? "" : binaryName.substring(0, slash))) {
            Path file = module.resolve(binaryName + ".class");
            if (Files.isRegularFile(file)) {
                return Optional.of(Files.readAllBytes(file));
            }
        }
        return Optional.empty();
    }

    /** The bytes of a module's descriptor; empty where there is no such module. */
    Optional<byte[]> descriptor(String module) throws IOException {
        Path file = files.getPath("modules", module, "module-info.class");
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** The folders of the modules that have the package. */
    private List<Path> modules(String packageName) {
        return modules.computeIfAbsent(packageName, name -> {
            Path links = files.getPath("packages", name.replace('/', '.'));
            if (name.isEmpty() || !Files.isDirectory(links)) {
                return List.of();
            }
            try (Stream<Path> all = Files.list(links)) {
                return all.map(link ->
                                files.getPath("modules", link.getFileName().toString()))
                        .toList();
            } catch (IOException e) {
                return List.of();
            }
        });
    }

    /** None: nobody needs them all. */
    @Override
    public Stream<String> names() {
        return Stream.empty();
    }

    /** Nothing: it belongs to the virtual machine. */
    @Override
    public void close() {}
}
