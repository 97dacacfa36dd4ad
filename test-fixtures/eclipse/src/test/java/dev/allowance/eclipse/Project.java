package dev.allowance.eclipse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One Java project in a workspace. Sources are in {@code src}, generated ones in {@code generated}, classes in {@code bin}. */
public interface Project {

    /** Writes a source file below {@code src}, as a save in the editor does. */
    void save(String path, String text);

    /** Takes a source file away. */
    void delete(String path);

    /** What <i>Build Automatically</i> does after a save. */
    void buildIncrementally();

    /** What <i>Clean…</i> and the build after it do. */
    void buildFromClean();

    /** The problems of the sources, sorted by file and place, and those of the project itself. */
    List<Marker> markers();

    /** The project's folder. */
    Path folder();

    /** The text of a file below the project's folder; empty where there is none. */
    Optional<String> text(String path);
}
