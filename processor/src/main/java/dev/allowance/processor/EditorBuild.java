package dev.allowance.processor;

import dev.allowance.engine.WatchedFolders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardLocation;

/**
 * Whether an editor builds, and how it shows findings. Eclipse's builder, which is also that of the Java server in VS Code,
 * Neovim and Emacs, runs processors when a file is saved and leaves marks in the sources. Where a language server of ours shows the
 * same findings while one types, those marks would be their doubles, and on wrong lines as soon as a line is inserted.
 */
record EditorBuild(ProcessingEnvironment environment) {

    /** The builder says by this option what it is about; no compiler on a command line has it. */
    private static final String PHASE = "phase";

    /** Whether an editor builds here. */
    boolean isHere() {
        return environment.getOptions().containsKey(PHASE);
    }

    /** Whether an editor builds here, in a folder that is watched. */
    boolean isBesideServer(WatchedFolders watched) {
        if (!isHere()) {
            return false;
        }
        try {
            URI index = environment
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, "", Memory.INDEX)
                    .toUri();
            return watched.isWatched(Path.of(index));
        } catch (IOException | RuntimeException e) {
            // where the classes go is not told, or is no folder
            return false;
        }
    }
}
