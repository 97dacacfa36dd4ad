package dev.allowance.benchmarks.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up application: Spring controllers with ten routes each and classes without any, which is what most classes of an
 * application are. The same sizes give the same bytes.
 *
 * @param sources the Java files, in a fixed order
 */
public record Project(int controllers, int others, List<Path> sources) {

    /** Routes of one controller. */
    public static final int ROUTES = 10;

    /** Controllers of one package, which follow each other. */
    public static final int PER_PACKAGE = 25;

    private static final String[] NOUNS = {
        "orders",
        "invoices",
        "customers",
        "products",
        "shipments",
        "payments",
        "accounts",
        "tickets",
        "teams",
        "projects"
    };
    private static final String[] PARTS = {
        "notes", "files", "tags", "events", "members", "comments", "labels", "addresses", "prices", "reviews"
    };

    /** Something to do for another processor. */
    private static final String MAPPER = """

            import org.mapstruct.Mapper;
            import org.mapstruct.Mapping;

            @Mapper
            public interface Copies {

                @Mapping(target = "name", source = "name")
                S1 copy(S0 from);
            }
            """;

    /** Writes the files below the folder. */
    public static Project write(Path folder, int controllers, int others) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < controllers; i++) {
            sources.add(write(folder, "C" + i, i, controller(i)));
        }
        for (int i = 0; i < others; i++) {
            sources.add(write(folder, "S" + i, i, other(i)));
        }
        if (others > 0) {
            sources.add(write(folder, "Copies", 0, MAPPER));
        }
        return new Project(controllers, others, List.copyOf(sources));
    }

    public int routes() {
        return controllers * ROUTES;
    }

    private static Path write(Path folder, String name, int number, String text) throws IOException {
        Path file = folder.resolve("app/p" + number / PER_PACKAGE + "/" + name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package app.p" + number / PER_PACKAGE + ";\n" + text, StandardCharsets.UTF_8);
        return file;
    }

    /** A resource with items, and something below its items: what a generator of controllers would write. */
    private static String controller(int number) {
        String noun = NOUNS[number % NOUNS.length];
        String part = PARTS[number / NOUNS.length % PARTS.length];
        return """

                import java.util.ArrayList;
                import java.util.List;
                import org.springframework.web.bind.annotation.*;

                @RestController
                @RequestMapping("/api/area%1$d/%2$s")
                public class C%1$d {

                    private final List<String> stored = new ArrayList<>();

                    @GetMapping
                    public List<String> list(@RequestParam(name = "q", required = false) String query) {
                        return stored.stream().filter(one -> query == null || one.contains(query)).toList();
                    }

                    @PostMapping(consumes = "application/json")
                    @ResponseStatus(org.springframework.http.HttpStatus.CREATED)
                    public String create(@RequestBody String body) {
                        stored.add(body);
                        return body;
                    }

                    @GetMapping("/{id}")
                    public String one(@PathVariable("id") int id) {
                        return stored.get(id);
                    }

                    @PutMapping("/{id}")
                    public String replace(@PathVariable("id") int id, @RequestBody String body) {
                        return stored.set(id, body);
                    }

                    @DeleteMapping("/{id}")
                    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
                    public void remove(@PathVariable("id") int id) {
                        stored.remove(id);
                    }

                    @GetMapping("/{id}/%3$s")
                    public List<String> below(@PathVariable("id") int id) {
                        return List.of(stored.get(id).split(","));
                    }

                    @PostMapping("/{id}/%3$s")
                    @ResponseStatus(org.springframework.http.HttpStatus.CREATED)
                    public String add(@PathVariable("id") int id, @RequestBody String body) {
                        return stored.set(id, stored.get(id) + "," + body);
                    }

                    @GetMapping("/{id}/%3$s/{part}")
                    public String oneBelow(@PathVariable("id") int id, @PathVariable("part") int part) {
                        return below(id).get(part);
                    }

                    @PatchMapping("/{id}/%3$s/{part}")
                    public String change(
                            @PathVariable("id") int id, @PathVariable("part") int part, @RequestBody String body) {
                        return stored.set(id, stored.get(id).replace(below(id).get(part), body));
                    }

                    @DeleteMapping("/{id}/%3$s/{part}")
                    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
                    public void removeBelow(@PathVariable("id") int id, @PathVariable("part") int part) {
                        stored.set(id, stored.get(id).replace(below(id).get(part), ""));
                    }
                }
                """.formatted(number, noun, part);
    }

    private static String other(int number) {
        return """

                import java.util.HashMap;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;

                public class S%1$d {

                    private final Map<String, Integer> counts = new HashMap<>();
                    private String name = "s%1$d";
                    private long total;

                    public String getName() {
                        return name;
                    }

                    public void setName(String name) {
                        this.name = name;
                    }

                    public long getTotal() {
                        return total;
                    }

                    public void add(String key, int amount) {
                        counts.merge(key, amount, Integer::sum);
                        total += amount;
                    }

                    public Optional<Integer> count(String key) {
                        return Optional.ofNullable(counts.get(key));
                    }

                    public List<String> keysAbove(int limit) {
                        return counts.entrySet().stream()
                                .filter(entry -> entry.getValue() > limit)
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toList();
                    }

                    @Override
                    public String toString() {
                        StringBuilder text = new StringBuilder(name);
                        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
                            if (entry.getValue() %% %2$d == 0) {
                                text.append(' ').append(entry.getKey()).append('=').append(entry.getValue());
                            }
                        }
                        return text.append(';').append(total).toString();
                    }
                }
                """.formatted(number, number % 7 + 2);
    }
}
