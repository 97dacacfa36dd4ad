package dev.allowance.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classes of a jar, those for later versions of Java left out. */
final class ClassJar implements ClassFolder {

    private static final String SUFFIX = ".class";

    private final ZipFile file;
    private final Set<String> packages;

    ClassJar(Path path) throws IOException {
        this.file = new ZipFile(path.toFile());
        Set<String> found = new HashSet<>();
        // A jar lists a package's classes mostly one after the other: few strings are made.
        String last = "/";
        for (ZipEntry entry : Collections.list(file.entries())) {
            String name = entry.getName();
            int slash = name.lastIndexOf('/');
            if (name.endsWith(SUFFIX) && !isIn(name, slash, last)) {
                last = slash < 0 ? "" : name.substring(0, slash);
                found.add(last);
            }
        }
        this.packages = Set.copyOf(found);
    }

    private static boolean isIn(String name, int slash, String packageName) {
        return Math.max(slash, 0) == packageName.length() && name.startsWith(packageName);
    }

    @Override
    public boolean mayHavePackage(String name) {
        return packages.contains(name);
    }

    @Override
    public Optional<byte[]> read(String binaryName) throws IOException {
        ZipEntry entry = file.getEntry(binaryName + SUFFIX);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = file.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public Stream<String> names() {
        return file.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("META-INF/"))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
