package dev.allowance.context;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a context is read from.
 *
 * @param resources folders of resources; of one that is not there nothing is read
 * @param webXmls files; what is not there is left out
 * @param profiles those that are active, the strongest last; empty to take what the files say
 * @param mount replaces what the files say of the place of the application
 */
public record ContextFiles(List<Path> resources, List<Path> webXmls, List<String> profiles, Optional<String> mount) {

    /** Nothing is read. */
    public static final ContextFiles NONE = new ContextFiles(List.of(), List.of(), List.of(), Optional.empty());

    public ContextFiles {
        resources = List.copyOf(resources);
        webXmls = List.copyOf(webXmls);
        profiles = List.copyOf(profiles);
    }
}
