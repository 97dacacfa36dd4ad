package dev.allowance.languageserver;

import java.nio.file.Path;
import java.util.List;

/** Finds the modules of a folder that is open in an editor. */
interface Projects {

    /**
     * The modules below a folder, in a fixed order. What cannot be read is a problem of a module, never a failure.
     *
     * @param folder absolute
     */
    List<ProjectModule> read(Path folder, Settings settings);
}
