package dev.allowance.benchmarks.lookup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Routes to ask for: each template with its methods, in the order of the file. Variables are {@code {name}} and take one
 * segment each.
 *
 * @param methods the methods of each template
 */
public record RouteSet(String name, Map<String, SortedSet<String>> methods) {

    private static final String[] SYLLABLES =
            "or der cus to mer in voice pay ment ship ware house stock user role price".split(" ");

    /** A set by its name: a file of this module ({@code github}), or {@code synthetic-<routes>}. */
    public static RouteSet of(String name) {
        return name.startsWith("synthetic-")
                ? synthetic(name, Integer.parseInt(name.substring("synthetic-".length())))
                : read(name);
    }

    private static RouteSet read(String name) {
        Map<String, SortedSet<String>> methods = new LinkedHashMap<>();
        try (InputStream in = RouteSet.class.getResourceAsStream("/dev/allowance/benchmarks/routes/" + name + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] fields = line.split(" ");
                    String template = fields[1].replaceAll(":(\\w+)", "{$1}");
                    methods.computeIfAbsent(template, key -> new TreeSet<>()).add(fields[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RouteSet(name, methods);
    }

    /** Looks like business applications: modules, collections, items, sub-resources. */
    private static RouteSet synthetic(String name, int routes) {
        Random random = new Random(1);
        Map<String, SortedSet<String>> methods = new LinkedHashMap<>();
        int count = 0;
        while (count < routes) {
            String collection = "/api/" + word(random) + "/" + word(random) + "s";
            String child = word(random) + "s";
            String item = collection + "/{id}";
            String childItem = item + "/" + child + "/{childId}";
            count += put(methods, collection, "GET", "POST");
            count += put(methods, item, "DELETE", "GET", "PATCH", "PUT");
            count += put(methods, item + "/" + child, "GET", "POST");
            count += random.nextBoolean() ? put(methods, childItem, "GET") : put(methods, childItem, "GET", "PUT");
            count += put(methods, collection + "/search", "GET");
        }
        return new RouteSet(name, methods);
    }

    private static int put(Map<String, SortedSet<String>> methods, String template, String... names) {
        SortedSet<String> all = methods.computeIfAbsent(template, key -> new TreeSet<>());
        int before = all.size();
        all.addAll(List.of(names));
        return all.size() - before;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.append(random.nextInt(20)).toString();
    }

    /** The number of routes: methods of templates. */
    public int size() {
        return methods.values().stream().mapToInt(SortedSet::size).sum();
    }

    /** The routes in the notation of the route index, sorted. */
    public List<String> notation() {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (var entry : methods.entrySet()) {
            lines.add("spring " + String.join(",", entry.getValue()) + " " + entry.getKey() + " -> app.C" + number / 10
                    + "#m" + number++ % 10 + "()");
        }
        return lines.stream().sorted().toList();
    }
}
