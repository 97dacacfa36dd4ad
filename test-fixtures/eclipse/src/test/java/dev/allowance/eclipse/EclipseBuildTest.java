package dev.allowance.eclipse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.osgi.framework.BundleException;

/** What a user of Eclipse sees after a save. */
class EclipseBuildTest {

    private static Eclipse eclipse;
    private static List<Path> processors;

    private Project project;

    @BeforeAll
    static void start() throws BundleException, IOException {
        eclipse = Eclipse.start();
        processors = eclipse.processors();
    }

    @AfterAll
    static void stop() throws BundleException {
        eclipse.close();
    }

    @BeforeEach
    void threeControllers(TestInfo test) {
        project = eclipse.workbench()
                .create(test.getTestMethod().orElseThrow().getName(), Eclipse.jarsOf("spring-"), processors, Map.of());
        project.save("app/A.java", controller("A", "@GetMapping(\"/a\") public String get() { return null; }"));
        project.save("app/B.java", controller("B", "@GetMapping(\"/b\") public String get() { return null; }"));
        project.save("app/Users.java", users("@PostMapping(\"/users/{id}\")"));
        project.buildFromClean();
        assertThat(routes()).hasSize(5);
    }

    private static String controller(String name, String members) {
        return """
                package app;

                import org.springframework.web.bind.annotation.*;

                @RestController
                public class %s {
                %s
                }
                """.formatted(name, members);
    }

    /** Whose third method writes to one item through POST. */
    private static String users(String annotation) {
        return controller("Users", """
                @GetMapping("/users") public java.util.List<String> list() { return null; }
                @GetMapping("/users/{id}") public String one(@PathVariable String id) { return id; }
                %s
                public void replace(@PathVariable String id, @RequestBody String body) {}
                """.formatted(annotation));
    }

    private List<String> routes() {
        return project.text("bin/META-INF/allowance/routes.txt")
                .orElseThrow()
                .lines()
                .skip(1)
                .toList();
    }

    private String generated() {
        return project.text("generated/app/AllowedMethods.java").orElse("");
    }

    private List<Marker> findings() {
        return project.markers().stream().filter(Marker::isFinding).toList();
    }

    @Test
    void keepsTheRoutesOfTypesThatWereNotSaved() {
        project.save("app/B.java", controller("B", "@GetMapping(\"/b2\") public String get() { return null; }"));
        project.buildIncrementally();

        assertThat(routes())
                .contains("spring GET /a -> app.A#get()", "spring GET /b2 -> app.B#get()")
                .doesNotContain("spring GET /b -> app.B#get()")
                .hasSize(5);
        assertThat(generated()).contains("A#get()", "b2 ");
    }

    @Test
    void keepsTheLookupClassAfterASaveThatChangesNoRoute() {
        String before = generated();
        project.save("app/B.java", controller("B", "@GetMapping(\"/b\") public String get() { return \"new\"; }"));
        project.buildIncrementally();

        assertThat(generated()).isEqualTo(before).isNotEmpty();
        assertThat(project.folder().resolve("bin/app/AllowedMethods.class")).exists();
    }

    /** Fails where files are said to stem from controllers: Eclipse deletes what was not written when all of them were saved. */
    @Test
    void keepsEverythingWhenOneFileAfterTheOtherIsSaved() {
        List<String> before = routes();
        String lookup = generated();
        for (int round = 0; round < 2; round++) {
            project.save(
                    "app/A.java",
                    controller("A", "@GetMapping(\"/a\") public String get() { return \"" + round + "\"; }"));
            project.buildIncrementally();
            project.save(
                    "app/B.java",
                    controller("B", "@GetMapping(\"/b\") public String get() { return \"" + round + "\"; }"));
            project.buildIncrementally();
            project.save("app/Users.java", users("// " + round + "\n@PostMapping(\"/users/{id}\")"));
            project.buildIncrementally();
        }

        assertThat(routes()).isEqualTo(before);
        assertThat(generated()).isEqualTo(lookup);
        assertThat(findings()).singleElement().extracting(Marker::line).isEqualTo(10);
    }

    @Test
    void leavesNothingBehindWhenEverythingIsCleaned() {
        project.delete("app/A.java");
        project.delete("app/B.java");
        project.delete("app/Users.java");
        project.save("app/Other.java", "package app; public class Other {}");
        project.buildFromClean();

        assertThat(project.text("bin/META-INF/allowance/routes.txt")).isEmpty();
        assertThat(generated()).isEmpty();
    }

    /** Eclipse gives no round for a deletion, so that is where the row stays until the next save. */
    @Test
    void dropsADeletedTypeWithTheNextSave() {
        project.delete("app/A.java");
        project.buildIncrementally();
        project.save("app/B.java", controller("B", "@GetMapping(\"/b\") public String get() { return \"new\"; }"));
        project.buildIncrementally();

        assertThat(routes()).noneMatch(line -> line.contains("app.A#")).hasSize(4);
        assertThat(generated()).doesNotContain("A#get()").contains("B#get()");
    }

    @Test
    void dropsTheRoutesOfATypeThatLostItsAnnotations() {
        project.save("app/B.java", "package app; public class B {}");
        project.buildIncrementally();

        assertThat(routes()).noneMatch(line -> line.contains("app.B#")).hasSize(4);
    }

    /** Making the class anew takes too long for a save there, so it is made anew when everything is built. */
    @Test
    void leavesTheClassOfALargeModuleToTheNextFullBuild() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            members.append(
                    "@GetMapping(\"/things/kind%1$d\") public String kind%1$d() { return null; }\n".formatted(i));
        }
        project.save("app/Big.java", controller("Big", members.toString()));
        project.buildFromClean();
        String before = generated();
        project.save("app/B.java", controller("B", "@GetMapping(\"/b2\") public String get() { return null; }"));
        project.save("app/Users.java", users("@PutMapping(\"/users/{id}\")"));
        project.buildIncrementally();

        assertThat(routes()).contains("spring GET /b2 -> app.B#get()").hasSize(2_005);
        assertThat(generated()).isNotEmpty().isEqualTo(before);
        assertThat(findings()).isEmpty();
        project.buildFromClean();
        assertThat(generated()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void marksTheValueOfTheAnnotation() {
        assertThat(findings())
                .singleElement()
                .satisfies(marker -> assertThat(marker.text()).startsWith("`POST /users/{id}`"))
                .extracting(Marker::severity, Marker::file, Marker::line, Marker::marked)
                .containsExactly("warning", "src/app/Users.java", 9, "\"/users/{id}\"");
    }

    /** Value, array and expression are marked in as fine a way as Eclipse can: one build for all, since a build takes long. */
    @Test
    void marksTheBestThatEclipseCanForOtherSpellings() {
        project.save("app/Named.java", items("Named", "@PostMapping(path = \"/named/{id}\")"));
        project.save("app/Listed.java", items("Listed", "@PostMapping({\"/other/{id}\", \"/listed/{id}\"})"));
        project.save("app/Summed.java", items("Summed", "@PostMapping(\"/summed\" + \"/{id}\")"));
        project.buildIncrementally();

        assertThat(findings())
                .extracting(marker -> marker.file() + ":" + marker.line() + " " + marker.marked())
                .contains("src/app/Named.java:9 path", "src/app/Listed.java:9 {\"/other/{id}\", \"/listed/{id}\"}");
        assertThat(findings())
                .filteredOn(marker -> marker.file().endsWith("Summed.java"))
                .allMatch(marker -> marker.line() == 9)
                .isNotEmpty();
    }

    private static String items(String name, String annotation) {
        return controller(name, """
                @GetMapping("%1$s") public java.util.List<String> list() { return null; }
                @GetMapping("%1$s/{id}") public String one(@PathVariable String id) { return id; }
                %2$s
                public void replace(@PathVariable String id, @RequestBody String body) {}
                """.formatted("/" + name.toLowerCase(Locale.ROOT), annotation));
    }

    /** What cannot be resolved is not guessed: rows stay as they were, and nothing is said of them. */
    @Test
    void keepsTheRowsOfATypeThatDoesNotCompile() {
        List<String> before = routes();
        project.save("app/B.java", controller("B", "@GetMapping(Nowhere.PATH) public String get() { return null; }"));
        project.save("app/A.java", controller("A", "@GetMapping(42) public Missing get() { return null; }"));
        project.buildIncrementally();

        assertThat(routes()).isEqualTo(before);
        assertThat(findings()).allMatch(marker -> marker.file().equals("src/app/Users.java"));
    }

    @Test
    void keepsTheMarkersOfFilesThatWereNotSaved() {
        List<Marker> before = findings();
        project.save("app/B.java", controller("B", "@GetMapping(\"/b2\") public String get() { return null; }"));
        project.buildIncrementally();

        assertThat(findings()).isEqualTo(before);
    }

    @Test
    void takesTheMarkerAwayWithItsCause() {
        project.save("app/Users.java", users("@PutMapping(\"/users/{id}\")"));
        project.buildIncrementally();

        assertThat(findings()).isEmpty();
    }

    @Test
    void movesTheMarkerWithItsLine() {
        project.save("app/Users.java", users("\n\n@PostMapping(\"/users/{id}\")"));
        project.buildIncrementally();

        assertThat(findings()).singleElement().extracting(Marker::line).isEqualTo(11);
    }

    /** Fails where the processor looks the class up before it writes it anew: Eclipse forgets the warnings then. */
    @Test
    void keepsTheMarkersOfTheSavedFileWhereTheLookupClassChanges() {
        project.save(
                "app/Users.java",
                users(
                        "@GetMapping(\"/users/new\") public String fresh() { return null; }\n@PostMapping(\"/users/{id}\")"));
        project.buildIncrementally();

        assertThat(findings())
                .anyMatch(marker -> marker.text().startsWith("`POST /users/{id}`") && marker.line() == 10);
        assertThat(generated()).contains("fresh()");
    }

    @Test
    void complainsOfNothingInTheGeneratedClass() {
        assertThat(project.markers()).noneMatch(marker -> marker.file().startsWith("generated/"));
    }
}
