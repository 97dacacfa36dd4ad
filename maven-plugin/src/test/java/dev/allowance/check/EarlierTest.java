package dev.allowance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.context.ContextFiles;
import dev.allowance.engine.Configuration;
import dev.allowance.javaparser.SourceSet;
import dev.allowance.javaparser.TestClasses;
import dev.allowance.route.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check that goes on from an earlier one finds what one finds that does not. */
class EarlierTest {

    private static final Configuration CONFIGURATION = Configuration.DEFAULT;

    /** {@code -Dseed=<number>} acts out other changes. */
    private static final long SEED = 20260101;

    /** What stands in each file, by path; several texts take turns. */
    private static final Map<String, List<String>> TEXTS = new TreeMap<>(
            Map.of(
                    "Orders.java",
                    List.of(
                            controller("Orders", "", "\"/orders\"", "Put"),
                            controller("Orders", "", "\"/orders\"", "Post"),
                            controller("Orders", "", "\"/bills\"", "Patch"),
                            controller("Orders", "extends Base", "\"/orders\"", "Put"),
                            controller("Orders", "", "Paths.ROOT", "Put"),
                            controller("Orders", "", "\"/orders\"", "Put").replace("class Orders", "class Renamed"),
                            controller("Orders", "", "\"/orders\"", "Put")
                                    .replace("@RestController", "@RestController @Only"),
                            "package app; import jakarta.ws.rs.*; @Path(\"/orders\") public class Orders { @GET public String a() { return null; } }",
                            "package app; class Orders {"),
                    "Bills.java",
                    List.of(
                            controller("Bills", "", "\"/bills\"", "Put"),
                            controller("Bills", "", "\"/bills\"", "Delete"),
                            controller("Bills", "", "\"/bill\"", "Put"),
                            controller("Bills", "implements Shared", "\"/bills\"", "Put")),
                    "Users.java",
                    List.of(
                            controller("Users", "", "Orders.ROOT", "Put"),
                            controller("Users", "", "\"/users\"", "Post"),
                            controller("Users", "", "\"/users\"", "Put")
                                    .replace("{ return body; }", "{ return Bills.text(body); }")),
                    "Base.java",
                    List.of(
                            "package app; import org.springframework.web.bind.annotation.*;"
                                    + " abstract class Base { @GetMapping(\"/base\") String base() { return null; } }",
                            "package app; import org.springframework.web.bind.annotation.*;"
                                    + " abstract class Base { @PostMapping(\"/base\") String base() { return null; } }"),
                    "Shared.java",
                    List.of(
                            "package app; import org.springframework.web.bind.annotation.*;"
                                    + " interface Shared { @GetMapping(\"/shared\") String shared(); }",
                            "package app; interface Shared { String shared(); }"),
                    "Paths.java",
                    List.of(
                            "package app; interface Paths { String ROOT = \"/rooted\"; }",
                            "package app; interface Paths { String ROOT = \"/uprooted\"; }"),
                    "Only.java",
                    List.of("package app; @interface Only {}"),
                    "Advice.java",
                    List.of(
                            "package app; import org.springframework.web.bind.annotation.*;"
                                    + " @ControllerAdvice class Advice { @ModelAttribute void all(@RequestBody String text) {} }",
                            "package app; import org.springframework.web.bind.annotation.*; @RestController class Advice {}"),
                    "Parts.java",
                    List.of(
                            "package app; import jakarta.ws.rs.*; @Path(\"/parts\") public class Parts {"
                                    + " @Path(\"{id}\") public Part part() { return null; } }",
                            "package app; import jakarta.ws.rs.*; @Path(\"/parts\") public class Parts {"
                                    + " @GET @Path(\"{id}\") public Part part() { return null; } }"),
                    "Part.java",
                    List.of(
                            "package app; import jakarta.ws.rs.*; public class Part { @GET public String get() { return null; } }")));

    private final Map<String, String> now = new TreeMap<>();
    private ClassFiles classFiles;
    private SourceSet sources;
    private Optional<Earlier> earlier = Optional.empty();
    private int reused;

    private static String controller(String name, String above, String path, String verb) {
        return """
                package app;
                import org.springframework.web.bind.annotation.*;
                @RestController
                @RequestMapping(%3$s)
                class %1$s %2$s {
                    static final String ROOT = "/of-%1$s";
                    @GetMapping String list() { return ""; }
                    @PostMapping String create(@RequestBody String body) { return body; }
                    @GetMapping("/{id}") String one(@PathVariable("id") long id) { return ""; }
                    @%4$sMapping("/{id}") String change(@PathVariable("id") long id, @RequestBody String body) { return body; }
                }
                """.formatted(name, above, path, verb);
    }

    @BeforeEach
    void open() {
        classFiles = new ClassFiles(TestClasses.ownClassPath());
        sources = new SourceSet(classFiles);
        TEXTS.forEach((path, texts) -> put(path, texts.get(0)));
    }

    @AfterEach
    void close() throws IOException {
        classFiles.close();
    }

    private void put(String path, String text) {
        now.put(path, text);
        sources.put(path, text);
    }

    private SourceCheck check(SourceSet set) {
        return new SourceCheck(set, classFiles, List.of(), ContextFiles.NONE);
    }

    private List<String> again() {
        SourceSet copy = sources.copy();
        if (earlier.flatMap(last -> copy.loneChanges(last.sources())).isPresent()) {
            reused++;
        }
        SourceCheck check = check(copy);
        List<String> told = told(check.run(CONFIGURATION, path -> true, earlier));
        earlier = check.earlier();
        return told;
    }

    private List<String> fromScratch() {
        SourceSet fresh = new SourceSet(classFiles);
        now.forEach(fresh::put);
        return told(check(fresh).run(CONFIGURATION, path -> true));
    }

    private static List<String> told(Checked checked) {
        List<String> told = new ArrayList<>();
        for (Route route : checked.table().routes()) {
            told.add(route + " " + route.facts() + " "
                    + Stream.of(
                                    route.facts().handlerAnchor(),
                                    route.facts().pathAnchor(),
                                    route.facts().methodAnchor())
                            .map(checked.places()::get)
                            .toList());
        }
        checked.findings()
                .forEach(located -> told.add(located.finding().rule() + " "
                        + located.finding().severity() + " " + located.finding().problem() + " " + located.span()));
        checked.problems().forEach(problem -> told.add(problem.toString()));
        return told;
    }

    @Test
    void nothingElseIsFoundAfterAnyChanges() {
        long seed = Long.getLong("seed", SEED);
        Random random = new Random(seed);
        List<String> paths = List.copyOf(TEXTS.keySet());
        for (int step = 0; step < 150; step++) {
            int files = random.nextInt(5) == 0 ? 2 : 1;
            StringBuilder changed = new StringBuilder();
            for (int i = 0; i < files; i++) {
                String path = random.nextInt(3) == 0 ? "Orders.java" : paths.get(random.nextInt(paths.size()));
                List<String> texts = TEXTS.get(path);
                int text = random.nextInt(texts.size());
                put(path, texts.get(text));
                changed.append(path).append(' ').append(text).append(' ');
            }
            assertThat(again()).as("seed %d, step %d: %s", seed, step, changed).isEqualTo(fromScratch());
        }
        assertThat(reused).as("checks that went on from an earlier one").isGreaterThan(10);
    }

    @Test
    void aControllerThatNobodyNamesIsReadAlone() {
        again();
        put("Bills.java", TEXTS.get("Bills.java").get(1));
        assertThat(again()).isEqualTo(fromScratch());
        assertThat(reused).isEqualTo(1);
    }

    @Test
    void whatOthersNameIsNot() {
        again();
        put("Users.java", TEXTS.get("Users.java").get(2));
        again();
        assertThat(reused).as("named in a body").isEqualTo(1);
        put("Bills.java", TEXTS.get("Bills.java").get(1));
        again();
        assertThat(reused).as("a body makes no difference").isEqualTo(2);
        put("Paths.java", TEXTS.get("Paths.java").get(1));
        put("Orders.java", TEXTS.get("Orders.java").get(4));
        again();
        assertThat(reused).as("named beside").isEqualTo(3);
        put("Paths.java", TEXTS.get("Paths.java").get(0));
        assertThat(again()).isEqualTo(fromScratch());
        assertThat(reused).isEqualTo(3);
    }
}
