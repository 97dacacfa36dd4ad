package dev.allowance.eclipse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What runs inside Eclipse, as far as tests need it. */
public interface Workbench {

    /**
     * Makes an empty Java project for Java 17 with annotation processing, built only on demand.
     *
     * @param name also of its folder in the workspace
     * @param libraries jars to compile against
     * @param processors jars of the factory path; annotation processing is off where there are none
     * @param options for the processors
     */
    Project create(String name, List<Path> libraries, List<Path> processors, Map<String, String> options);
}
