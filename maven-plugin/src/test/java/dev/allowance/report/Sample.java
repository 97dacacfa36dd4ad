package dev.allowance.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.allowance.check.Checked;
import dev.allowance.check.Module;
import dev.allowance.check.ModuleCheck;
import dev.allowance.engine.Baseline;
import dev.allowance.engine.BaselineException;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.RuleCatalog;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A small project on disk with something of everything, checked. */
final class Sample {

    /** Stands in a path, so that it comes wherever paths come; closes everything that text could stand in. */
    static final String HOSTILE = "</script></style><img src=x onerror=alert(1)>'&quot;]]>";

    static final String USERS = """
            package app;

            import org.springframework.web.bind.annotation.*;

            @RestController
            @RequestMapping("/users")
            class Users {
                @GetMapping(produces = "application/json")
                java.util.List<String> list() { return null; }

                @PostMapping("/")
                void create(@RequestBody String user) {}

                @GetMapping("/{id}")
                String one(@PathVariable("id") long id) { return null; }

            \t@PostMapping("/{id}")
                String write(@PathVariable("id") long id, @RequestBody String user) { return null; }
            }
            """;

    static final String ORDERS = """
            package app;

            import org.springframework.web.bind.annotation.*;

            @RestController
            class Orders {
                @GetMapping("/orders") java.util.List<String> list() { return null; }
                @PostMapping("/orders") void create(@RequestBody String order) {}
                @DeleteMapping("/orders/{id}") void remove(@PathVariable("id") long id) {}
                @RequestMapping("/status") String status() { return ""; }
                @GetMapping("/reports/{id}/${part}") String part(@PathVariable("id") long id) { return ""; }
                @PostMapping("/odd/%s/") String odd(@RequestBody String s) { return ""; }
                @GetMapping("/odd/%s") String even() { return ""; }
            }
            """.formatted(HOSTILE, HOSTILE);

    private Sample() {}

    /** The content of a report on it. */
    static ReportContent content(Path folder) throws IOException, BaselineException {
        return content(
                folder,
                Baseline.parse(Baseline.HEADER + "\n# the apps of 2019 need it\npost-on-item POST /users/{id}\n"));
    }

    static ReportContent content(Path folder, Baseline baseline) throws IOException {
        source(folder, "app/src/app/Users.java", USERS);
        source(folder, "app/src/app/Orders #1.java", ORDERS);
        source(folder, "app/src/app/Broken.java", USERS.replace("class Users {", "class Broken { } }"));
        return ReportContent.of(
                "The <shop>",
                "1.0",
                folder,
                RuleCatalog.load(),
                List.of(new CheckedModule("app", check(folder.resolve("app/src")), baseline, UTF_8)));
    }

    static Path source(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static Checked check(Path sources) throws IOException {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return ModuleCheck.run(new Module(List.of(sources), List.of(), classPath, UTF_8), Configuration.DEFAULT);
    }
}
