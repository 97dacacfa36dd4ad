package dev.allowance.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which modules of a reactor make up one API: what is wrong between modules is only told within one. Written {@code one}, {@code
 * module}, {@code base-path}, or as named groups: {@code shop=web,orders; admin=backoffice}.
 */
public final class Apis {

    private static final String ONE = "one";
    private static final String MODULE = "module";
    private static final String BASE_PATH = "base-path";

    private final String kind;
    private final Map<String, List<String>> groups;

    private Apis(String kind, Map<String, List<String>> groups) {
        this.kind = kind;
        this.groups = groups;
    }

    /**
     * Reads the option.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Apis parse(String text) {
        String word = text.strip();
        if (List.of(ONE, MODULE, BASE_PATH).contains(word)) {
            return new Apis(word, Map.of());
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String part : word.split(";")) {
            String[] sides = part.split("=", 2);
            String name = sides[0].strip();
            List<String> modules = sides.length < 2
                    ? List.of()
                    : Arrays.stream(sides[1].split(","))
                            .map(String::strip)
                            .filter(module -> !module.isEmpty())
                            .toList();
            if (name.isEmpty() || modules.isEmpty()) {
                throw new IllegalArgumentException("allowance.apis cannot be \"" + text
                        + "\"; it is one, module, base-path, or groups of modules as in "
                        + "\"shop=web,orders; admin=backoffice\"");
            }
            if (groups.put(name, modules) != null) {
                throw new IllegalArgumentException("allowance.apis has two groups \"" + name + "\"");
            }
        }
        return new Apis("", groups);
    }

    /**
     * The modules of each API, by its name, in the order of the reactor. A module that no group names is an API of its own.
     *
     * @param modules by name
     * @param basePath what the files of a module say of where its paths begin
     * @throws IllegalArgumentException where a group names a module that there is not, or two name the same
     */
    public Map<String, List<String>> of(List<String> modules, UnaryOperator<String> basePath) {
        Map<String, String> named = new LinkedHashMap<>();
        groups.forEach((name, members) -> members.forEach(member -> {
            if (!modules.contains(member)) {
                throw new IllegalArgumentException("allowance.apis names \"" + member
                        + "\", which is no module with sources here; there are " + String.join(", ", modules));
            }
            if (named.put(member, name) != null) {
                throw new IllegalArgumentException("allowance.apis names \"" + member + "\" twice");
            }
        }));
        Map<String, List<String>> apis = new LinkedHashMap<>();
        for (String module : modules) {
            String api = switch (kind) {
                case ONE -> "all modules";
                case MODULE -> module;
                case BASE_PATH -> basePath.apply(module);
                default -> named.getOrDefault(module, module);
            };
            apis.computeIfAbsent(api, name -> new ArrayList<>()).add(module);
        }
        return Collections.unmodifiableMap(apis);
    }
}
