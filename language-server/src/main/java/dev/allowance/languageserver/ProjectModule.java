package dev.allowance.languageserver;

import dev.allowance.check.Module;
import dev.allowance.engine.Configuration;
import java.nio.file.Path;
import java.util.List;

/**
 * A module of a project, as its build describes it.
 *
 * @param name for people
 * @param folder where it is
 * @param sources what it is read from
 * @param configuration the options that the project's files give, validated
 * @param baseline the file of accepted findings, whether or not it is there
 * @param watched files whose change makes the description stale, whether or not they are there
 * @param problems what could not be read or is configured wrong, one sentence each
 */
record ProjectModule(
        String name,
        Path folder,
        Module sources,
        Configuration configuration,
        Path baseline,
        List<Path> watched,
        List<String> problems) {

    /** The name of the file of accepted findings, as the Maven goals have it. */
    static final String BASELINE = "allowance-baseline.txt";

    ProjectModule {
        watched = List.copyOf(watched);
        problems = List.copyOf(problems);
    }
}
