package dev.allowance.eclipse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the build after a save takes, without processors and with ours, one after the other in one run; no part of the build, see
 * docs/benchmarks.md.
 */
class SaveBenchmark {

    private static final int CONTROLLERS = Integer.getInteger("controllers", 1000);
    private static final int SAVES = Integer.getInteger("saves", 25);
    private static final int WARM_UP = 5;

    /** What one edits, in a controller that many saves may have edited before; the number differs each time. */
    private enum Edit {
        BODY {
            @Override
            String of(int controller, int save) {
                return source(controller, "items", "\"body " + save + "\"");
            }
        },
        PATH {
            @Override
            String of(int controller, int save) {
                return source(controller, "items" + save, "\"\"");
            }
        };

        abstract String of(int controller, int save);
    }

    @Test
    void saves() throws Exception {
        try (Eclipse eclipse = Eclipse.start()) {
            Map<String, Project> projects = new LinkedHashMap<>();
            projects.put("none", project(eclipse, "none", List.of()));
            projects.put("no-op", project(eclipse, "no-op", eclipse.noOp()));
            projects.put("allowance", project(eclipse, "allowance", eclipse.processors()));
            projects.forEach((name, project) ->
                    System.out.printf("%s: full build %d ms%n", name, time(project::buildFromClean)));
            for (Edit edit : Edit.values()) {
                Map<String, List<Long>> times = new TreeMap<>();
                List<String> names = new ArrayList<>(projects.keySet());
                for (int save = 0; save < WARM_UP + SAVES; save++) {
                    for (int i = 0; i < names.size(); i++) {
                        String name = names.get((save + i) % names.size());
                        Project project = projects.get(name);
                        int controller = (save * 37) % CONTROLLERS;
                        project.save("app/C" + controller + ".java", edit.of(controller, save));
                        long took = time(project::buildIncrementally);
                        if (save >= WARM_UP) {
                            times.computeIfAbsent(name, n -> new ArrayList<>()).add(took);
                        }
                    }
                }
                times.forEach((name, all) -> System.out.printf(
                        "%s, %s: median %d ms, of %s%n",
                        edit, name, all.stream().sorted().toList().get(all.size() / 2), all));
            }
            projects.values()
                    .forEach(project -> assertThat(project.markers())
                            .noneMatch(marker -> marker.severity().equals("error")));
        }
    }

    private static Project project(Eclipse eclipse, String name, List<Path> processors) {
        Project project = eclipse.workbench().create(name, Eclipse.jarsOf("spring-"), processors, Map.of());
        fill(project);
        return project;
    }

    private static void fill(Project project) {
        for (int i = 0; i < CONTROLLERS; i++) {
            project.save("app/C" + i + ".java", source(i, "items", "\"\""));
        }
    }

    private static long time(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** A resource with items, and something below its items: ten routes. */
    private static String source(int number, String items, String body) {
        return """
                package app;

                import java.util.List;
                import org.springframework.web.bind.annotation.*;

                @RestController
                @RequestMapping("/api/area%1$d/%2$s")
                public class C%1$d {
                    @GetMapping public List<String> list() { return List.of(%3$s); }
                    @PostMapping public String create(@RequestBody String body) { return body; }
                    @GetMapping("/{id}") public String one(@PathVariable("id") int id) { return ""; }
                    @PutMapping("/{id}") public String replace(@PathVariable("id") int id, @RequestBody String body) { return body; }
                    @DeleteMapping("/{id}") public void remove(@PathVariable("id") int id) {}
                    @GetMapping("/{id}/parts") public List<String> parts(@PathVariable("id") int id) { return List.of(); }
                    @PostMapping("/{id}/parts") public String add(@PathVariable("id") int id, @RequestBody String body) { return body; }
                    @GetMapping("/{id}/parts/{part}")
                    public String part(@PathVariable("id") int id, @PathVariable("part") int part) { return ""; }
                    @PatchMapping("/{id}/parts/{part}")
                    public String change(@PathVariable("id") int id, @PathVariable("part") int part, @RequestBody String body) { return body; }
                    @DeleteMapping("/{id}/parts/{part}")
                    public void removePart(@PathVariable("id") int id, @PathVariable("part") int part) {}
                }
                """.formatted(number, items, body);
    }
}
