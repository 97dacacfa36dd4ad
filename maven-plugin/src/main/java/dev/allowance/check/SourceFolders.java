package dev.allowance.check;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Java files below folders. What cannot be read becomes a problem and is left out. Any number of threads may read files. */
public final class SourceFolders {

    private final Charset encoding;
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

    /** Files in this encoding. */
    public SourceFolders(Charset encoding) {
        this.encoding = encoding;
    }

    /** What could not be read so far, in no order. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The files and, for each, the folder where packages begin: of folders within each other the inner one. */
    public SortedMap<Path, Path> files(List<Path> folders) {
        SortedMap<Path, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            List<Path> found = new ArrayList<>();
            collect(folder, found);
            found.forEach(file -> files.merge(file, folder, (a, b) -> a.getNameCount() >= b.getNameCount() ? a : b));
        }
        return files;
    }

    /**
     * Reads files with all the cores there are.
     *
     * @param take gets each file that could be read, and its text, from several threads
     */
    public void read(Map<Path, Path> files, BiConsumer<Path, String> take) {
        files.keySet().parallelStream().forEach(file -> read(file, take));
    }

    /** Reads one file. */
    public void read(Path file, BiConsumer<Path, String> take) {
        try {
            take.accept(file, Files.readString(file, encoding));
        } catch (CharacterCodingException e) {
            skip(file, "it is not " + encoding + " text; set project.build.sourceEncoding");
        } catch (IOException e) {
            skip(file, e.toString());
        }
    }

    private void collect(Path folder, List<Path> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (file.toString().endsWith(".java") && !isLock(file)) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            skip(file, e.toString());
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            skip(folder, e.toString());
        }
    }

    /** A link to nothing, which Emacs keeps beside a file that is being edited. Maven leaves it out, too. */
    private static boolean isLock(Path file) {
        return file.getFileName().toString().startsWith(".#");
    }

    private void skip(Path file, String why) {
        problems.add(Problem.unreadable(file, why));
    }
}
