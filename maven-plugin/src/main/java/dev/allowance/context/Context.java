package dev.allowance.context;

import dev.allowance.framework.Deployment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the files of a project say about its paths.
 *
 * @param properties for placeholders, by name; one whose value is contradictory stands for itself
 * @param inactive what is set for profiles that are not active
 * @param origins one sentence each: a path, what it is put before, and where that is said
 * @param doubts one sentence each: what is contradictory, or cannot be known here, and is not used
 */
public record Context(
        Deployment deployment,
        Map<String, Setting> properties,
        List<Setting> inactive,
        List<String> origins,
        List<String> doubts) {

    /** Nothing is said. */
    public static final Context NONE = new Context(Deployment.NONE, Map.of(), List.of(), List.of(), List.of());

    public Context {
        properties = Map.copyOf(properties);
        inactive = List.copyOf(inactive);
        origins = List.copyOf(origins);
        doubts = List.copyOf(doubts);
    }

    /** This context without what it says of the place of the application. */
    public Context withoutPaths() {
        Deployment bare = new Deployment(Map.of(), Optional.empty(), Optional.empty(), deployment.defaults());
        return new Context(bare, properties, inactive, List.of(), List.of());
    }

    /** The values of placeholders, by name. */
    public Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        properties.forEach((name, setting) -> values.put(name, setting.value()));
        return values;
    }

    /** Sentences about placeholders of these names: where each comes from, and what differs under other profiles. */
    public List<String> placeholders(Set<String> names) {
        return names.stream()
                .sorted()
                .flatMap(name -> Stream.concat(
                        Optional.ofNullable(properties.get(name)).stream().map(Context::origin),
                        inactive.stream()
                                .filter(setting -> setting.key().equals(name))
                                .filter(setting -> !setting.value().equals(values().get(name)))
                                .map(Context::other)))
                .toList();
    }

    private static String origin(Setting setting) {
        return setting.value().equals("${" + setting.key() + "}")
                ? setting.place() + " what ${" + setting.key() + "} is cannot be known here"
                : "${" + setting.key() + "} is \"" + setting.value() + "\": " + setting.place();
    }

    private static String other(Setting setting) {
        return setting.place() + " ${" + setting.key() + "} is \"" + setting.value() + "\""
                + (setting.profile().isEmpty()
                        ? " in another module"
                        : " for the profile " + setting.profile() + " only");
    }
}
