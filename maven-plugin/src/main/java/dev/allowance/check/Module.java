package dev.allowance.check;

import dev.allowance.context.ContextFiles;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * What a module is read from. What is not there is left out.
 *
 * @param sources folders of its own sources
 * @param siblings folders of sources that it uses and whose routes are not its own
 * @param classPath folders and jars, as a compiler takes them, those of its own classes first
 * @param encoding of all sources
 * @param filter which of its own sources are checked; the others are there for what those refer to
 * @param others its sources in other languages
 * @param context files besides the code that say where its paths begin
 */
public record Module(
        List<Path> sources,
        List<Path> siblings,
        List<Path> classPath,
        Charset encoding,
        SourceFilter filter,
        List<OtherSources> others,
        ContextFiles context) {

    /** A module of which only code is read. */
    public Module(List<Path> sources, List<Path> siblings, List<Path> classPath, Charset encoding) {
        this(sources, siblings, classPath, encoding, SourceFilter.ALL, List.of(), ContextFiles.NONE);
    }

    public Module {
        sources = List.copyOf(sources);
        siblings = List.copyOf(siblings);
        classPath = List.copyOf(classPath);
        others = List.copyOf(others);
    }
}
