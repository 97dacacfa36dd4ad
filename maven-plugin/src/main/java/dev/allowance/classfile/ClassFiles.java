package dev.allowance.classfile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The classes of a class path, in its order, and of the Java that is running. What was found is kept, so make another one
 * when a folder on the path has changed. Any number of threads may ask.
 */
public final class ClassFiles implements Closeable {

    private final JavaImage image = new JavaImage();
    private final List<ClassFolder> folders = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, List<ClassFolder>> packages = new HashMap<>();
    private final Map<String, Optional<ClassFile>> found = new HashMap<>();

    /** Opens the entries: jars and folders. What is not there is left out, as compilers do. */
    public ClassFiles(List<Path> classPath) {
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                folders.add(new ClassDirectory(entry));
            } else if (Files.isRegularFile(entry)) {
                try {
                    folders.add(new ClassJar(entry));
                } catch (IOException e) {
                    problems.add(entry + " cannot be read: " + e.getMessage());
                }
            }
        }
    }

    /** What could not be read so far, one sentence each. */
    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /** The class of this canonical name; empty where there is none, or where it cannot be read. */
    synchronized Optional<ClassFile> find(String canonicalName) {
        Optional<ClassFile> known = found.get(canonicalName);
        if (known == null) {
            known = search(canonicalName);
            found.put(canonicalName, known);
        }
        return known;
    }

    /** Whether the class belongs to Java itself. */
    public boolean isJava(String canonicalName) {
        return find(canonicalName).filter(ClassFile::isJava).isPresent();
    }

    /** The packages that {@code import module} makes known (JLS §7.5.5); empty for a module that is not one of Java's. */
    public synchronized Set<String> packagesOf(String module) {
        Set<String> names = new TreeSet<>();
        try {
            ModulePackages.collect(module, image, names, new TreeSet<>());
        } catch (IOException e) {
            problems.add("module " + module + " cannot be read: " + e.getMessage());
        }
        return names;
    }

    /**
     * The canonical names of the classes in a folder that were not compiled from Java, sorted: a module's Kotlin and Groovy. Java
     * is left out since its source says more, and where there is no source any more, the class is only a leftover.
     *
     * @param sources names of the source files that there are
     */
    public synchronized List<String> ofOtherLanguages(Path folder, Set<String> sources) {
        ClassFolder classes = new ClassDirectory(folder);
        Set<String> names = new TreeSet<>();
        try (Stream<String> all = Files.isDirectory(folder) ? classes.names() : Stream.empty()) {
            all.forEach(binaryName -> read(classes, binaryName)
                    .filter(ClassFile::isMember)
                    .filter(file -> !file.isFromJava() && sources.contains(file.node().sourceFile))
                    .map(ClassFile::name)
                    .ifPresent(names::add));
        } catch (IOException e) {
            problems.add(folder + " cannot be read: " + e.getMessage());
        }
        return List.copyOf(names);
    }

    /** As JLS §13.1 maps names: the longest package first. */
    private Optional<ClassFile> search(String canonicalName) {
        int dot = canonicalName.lastIndexOf('.');
        while (true) {
            String packageName = dot < 0 ? "" : canonicalName.substring(0, dot).replace('.', '/');
            String binaryName = (dot < 0 ? "" : packageName + "/")
                    + canonicalName.substring(dot + 1).replace('.', '$');
            for (ClassFolder folder : packages.computeIfAbsent(packageName, this::having)) {
                Optional<ClassFile> file =
                        read(folder, binaryName).filter(read -> read.name().equals(canonicalName));
                if (file.isPresent()) {
                    return file;
                }
            }
            if (dot < 0) {
                return Optional.empty();
            }
            dot = canonicalName.lastIndexOf('.', dot - 1);
        }
    }

    private List<ClassFolder> having(String packageName) {
        return Stream.concat(Stream.of(image), folders.stream())
                .filter(folder -> mayHave(folder, packageName))
                .toList();
    }

    /** Sources may name what no file can be called: half a surrogate pair, say. */
    private static boolean mayHave(ClassFolder folder, String packageName) {
        try {
            return folder.mayHavePackage(packageName);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Optional<ClassFile> read(ClassFolder folder, String binaryName) {
        try {
            return folder.read(binaryName).map(bytes -> ClassFile.of(bytes, folder == image));
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // ASM throws whatever a damaged file makes it stumble over.
            problems.add("class " + binaryName + " cannot be read: " + e);
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (ClassFolder folder : folders) {
            folder.close();
        }
    }
}
