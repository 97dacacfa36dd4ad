package dev.allowance.engine;

import dev.allowance.framework.Matching;
import dev.allowance.framework.ReaderOptions;
import dev.allowance.framework.Runtime;
import dev.allowance.spi.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the options of one compilation and collects all that is wrong with them. Used once. */
final class ConfigurationParser {

    private static final String PREFIX = "allowance.";
    private static final String RULE = PREFIX + "rule.";
    private static final String ALL = RULE + "all";
    private static final String PROPERTY = PREFIX + "property.";
    private static final String LOOKUP = PREFIX + "lookup";
    private static final String RUNTIME = PREFIX + "runtime";
    private static final String MATCHING = PREFIX + "matching";
    private static final String BASE_PATH = PREFIX + "base-path";
    private static final String EXCLUDE = PREFIX + "exclude";
    private static final String CONFIG = PREFIX + "config";
    private static final String TIMING = PREFIX + "timing";
    private static final String OFF = "off";

    private final SortedSet<String> ruleIds;
    private final List<String> problems = new ArrayList<>();

    ConfigurationParser(RuleCatalog catalog) {
        ruleIds = catalog.ids();
    }

    Configuration parse(Map<String, String> options) throws ConfigurationException {
        SortedMap<String, String> ours = new TreeMap<>();
        options.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                ours.put(Configuration.key(key), value == null ? "" : value.strip());
            }
        });
        ours.keySet().forEach(this::checkKey);
        Optional<Set<Matching>> matching =
                Optional.ofNullable(ours.get(MATCHING)).map(this::matching);
        Configuration configuration = new Configuration(
                severities(ours),
                runtimes(ours),
                matching,
                Optional.ofNullable(ours.get(LOOKUP)).map(this::lookup),
                new ReaderOptions(
                        basePath(ours.getOrDefault(BASE_PATH, "")), properties(ours), matching.orElse(Set.of())),
                excludes(ours),
                timing(ours.getOrDefault(TIMING, "false")));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return configuration;
    }

    private void checkKey(String key) {
        boolean known = keys().anyMatch(key::equals) || key.startsWith(PROPERTY) && key.length() > PROPERTY.length();
        if (!known) {
            String nearest = key.startsWith(PROPERTY) ? PROPERTY + "<name>" : Nearest.of(key, keys().toList());
            problems.add("unknown option \"" + key + "\"; the nearest one is \"" + nearest + "\"");
        }
    }

    private Stream<String> keys() {
        return Stream.concat(
                Stream.of(ALL, LOOKUP, RUNTIME, MATCHING, BASE_PATH, EXCLUDE, CONFIG, TIMING, RULE + Fault.ID),
                ruleIds.stream().map(RULE::concat));
    }

    private Map<String, Optional<Severity>> severities(SortedMap<String, String> options) {
        Map<String, Optional<Severity>> severities = new TreeMap<>();
        if (options.containsKey(ALL)) {
            severity(ALL, options.get(ALL)).ifPresent(all -> ruleIds.forEach(id -> severities.put(id, all)));
        }
        Stream.concat(ruleIds.stream(), Stream.of(Fault.ID))
                .filter(id -> options.containsKey(RULE + id))
                .forEach(id -> severity(RULE + id, options.get(RULE + id))
                        .ifPresent(severity -> severities.put(id, severity)));
        return severities;
    }

    /** Empty where the value is wrong; holds nothing for off. */
    private Optional<Optional<Severity>> severity(String key, String value) {
        if (value.equals(OFF)) {
            return Optional.of(Optional.empty());
        }
        Optional<Optional<Severity>> severity = Arrays.stream(Severity.values())
                .filter(s -> s.id().equals(value))
                .findFirst()
                .map(Optional::of);
        if (severity.isEmpty()) {
            List<String> valid = Stream.concat(Arrays.stream(Severity.values()).map(Severity::id), Stream.of(OFF))
                    .toList();
            wrong(key, value, Nearest.of(value, valid));
        }
        return severity;
    }

    private List<Runtime> runtimes(SortedMap<String, String> options) {
        return options.containsKey(RUNTIME)
                ? List.copyOf(words(RUNTIME, options.get(RUNTIME), Runtime.values(), Runtime::id))
                : List.of();
    }

    /** An empty list is one, too: no way of comparing but the default. */
    private Set<Matching> matching(String value) {
        return value.isEmpty() ? Set.of() : words(MATCHING, value, Matching.values(), Matching::id);
    }

    private <T> Set<T> words(String key, String list, T[] values, Function<T, String> id) {
        Set<T> found = new LinkedHashSet<>();
        for (String part : list.split(",", -1)) {
            String word = part.strip();
            Arrays.stream(values)
                    .filter(value -> id.apply(value).equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            found::add,
                            () -> wrong(
                                    key,
                                    word,
                                    Nearest.of(
                                            word, Arrays.stream(values).map(id).toList())));
        }
        return found;
    }

    private String lookup(String name) {
        if (!name.equals(OFF) && !JavaNames.isQualifiedName(name)) {
            wrong(LOOKUP, name, JavaNames.nearestQualifiedName(name).orElse(OFF));
        }
        return name;
    }

    private String basePath(String path) {
        if (path.isEmpty() || path.equals("/")) {
            return "";
        }
        String normal = "/" + path.replaceAll("[?#\\s].*", "").replaceAll("^/+|/+$", "");
        if (!path.equals(normal) && !path.equals(normal + "/")) {
            wrong(BASE_PATH, path, normal);
        }
        return normal;
    }

    private boolean timing(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            wrong(TIMING, value, Nearest.of(value, List.of("true", "false")));
        }
        return value.equals("true");
    }

    private static Map<String, String> properties(SortedMap<String, String> options) {
        Map<String, String> properties = new TreeMap<>();
        options.forEach((key, value) -> {
            if (key.startsWith(PROPERTY)) {
                properties.put(key.substring(PROPERTY.length()), value);
            }
        });
        return properties;
    }

    private List<String> excludes(SortedMap<String, String> options) {
        Set<String> globs = new TreeSet<>();
        if (options.containsKey(EXCLUDE)) {
            for (String glob : splitOutsideBraces(options.get(EXCLUDE))) {
                if (glob.startsWith("/") || glob.startsWith("**")) {
                    globs.add(glob);
                } else {
                    wrong(EXCLUDE, glob, "/" + glob);
                }
            }
        }
        return List.copyOf(globs);
    }

    /** A comma may stand in the regular expression of a variable. */
    private static List<String> splitOutsideBraces(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == ',' && (depth <= 0 || i == text.length())) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        return parts;
    }

    private void wrong(String key, String value, String nearest) {
        problems.add(
                "option \"" + key + "\" cannot be \"" + value + "\"; the nearest valid value is \"" + nearest + "\"");
    }
}
