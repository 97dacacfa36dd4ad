package dev.allowance.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The index and the generated class are the same bytes whatever the order of the sources, the locale, the time zone, the
 * encoding of files, the compiler and the JDK: compilers in processes of their own, under each JDK beside the running one.
 */
class DeterminismTest {

    private static final Map<String, String> SOURCES = sources();

    /** One environment to compile in. */
    private record Surroundings(Path java, TestCompiler.Kind compiler, String language, String zone, String encoding) {}

    @TempDir
    private Path folder;

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        String imports = "import org.springframework.web.bind.annotation.*;\n";
        sources.put("app/Indirim.java", "package app; " + imports + """
                @RestController @RequestMapping("/INDIRIM") public class Indirim {
                    @GetMapping(path = "/{id}", params = "Iı") public String get(@PathVariable("id") long id) { return ""; }
                    @PostMapping("/{id}") public String init(@PathVariable("id") long id) { return ""; }
                }
                """);
        sources.put("app/Items.java", "package app; " + imports + """
                @RestController public class Items {
                    @GetMapping({"/items", "/ITEMS", "/öğe", "/\u65e5\u672c"}) public String list() { return ""; }
                    @DeleteMapping("/items/{itemId:[0-9]+}") public void remove(@PathVariable("itemId") long itemId) {}
                    @PutMapping("/items/{name:[^0-9]+}") public void rename(@PathVariable("name") String name) {}
                }
                """);
        sources.put("app/i/Inner.java", "package app.i; " + imports + """
                public class Inner {
                    @RestController @RequestMapping(Inner.BASE + "/files") public static class Files {
                        @GetMapping("/**") public String any() { return ""; }
                        @PatchMapping("/{*rest}") public void patch() {}
                    }
                    public static final String BASE = "/i";
                }
                """);
        sources.put("app/rest/Rooms.java", """
                package app.rest;
                import jakarta.ws.rs.*;
                @Path("rooms") public class Rooms {
                    @GET @Path("{id}") public String get(@PathParam("id") String id) { return ""; }
                    @GET @Path("search") public String search(@QueryParam("q") String q) { return ""; }
                    @POST @Path("{id}/BOOKİNGS") public String book(@PathParam("id") String id) { return ""; }
                }
                """);
        return sources;
    }

    @Test
    void theSameBytesEverywhere() throws IOException, InterruptedException {
        List<Path> javas = javas();
        List<Surroundings> all = new ArrayList<>();
        all.add(new Surroundings(javas.get(0), TestCompiler.Kind.JAVAC, "en", "UTC", "UTF-8"));
        all.add(new Surroundings(javas.get(0), TestCompiler.Kind.JAVAC, "tr", "Asia/Kolkata", "ISO-8859-9"));
        all.add(new Surroundings(javas.get(0), TestCompiler.Kind.ECJ, "en", "UTC", "UTF-8"));
        all.add(new Surroundings(javas.get(0), TestCompiler.Kind.ECJ, "ar", "Pacific/Apia", "US-ASCII"));
        javas.stream()
                .skip(1)
                .forEach(java ->
                        all.add(new Surroundings(java, TestCompiler.Kind.JAVAC, "th", "America/St_Johns", "UTF-16")));

        Map<String, String> first = compile(all.get(0), 0);
        assertThat(first).containsKeys("META-INF/allowance/routes.txt", "app/AllowedMethods.java");
        assertThat(first.get("META-INF/allowance/routes.txt")).contains("spring GET /items", "jaxrs GET /rooms/{id}");
        for (int i = 1; i < all.size(); i++) {
            assertThat(compile(all.get(i), i)).as(all.get(i).toString()).isEqualTo(first);
        }
    }

    /** The java command that runs this, then those of the other JDKs from version 17 that stand beside it. */
    private static List<Path> javas() throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> javas = new ArrayList<>(List.of(home.resolve("bin/java")));
        try (Stream<Path> homes = Files.list(home.getParent())) {
            homes.map(DeterminismTest::real)
                    .filter(other -> !other.equals(home)
                            && Files.isExecutable(other.resolve("bin/javac"))
                            && feature(other) >= 17)
                    .distinct()
                    .sorted()
                    .forEach(other -> javas.add(other.resolve("bin/java")));
        }
        return javas;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static int feature(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").replaceAll("\\..*", ""))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /** Compiles the sources in an order of its own; everything but class files that is then there, by path. */
    private Map<String, String> compile(Surroundings surroundings, int seed) throws IOException, InterruptedException {
        Path sources = folder.resolve("src" + seed);
        Path output = Files.createDirectories(folder.resolve("out" + seed));
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, String> source : SOURCES.entrySet()) {
            Path file = sources.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue(), UTF_8).toString());
        }
        Collections.shuffle(files, new Random(seed));
        List<String> command = new ArrayList<>(List.of(
                surroundings.java().toString(),
                "-Dfile.encoding=" + surroundings.encoding(),
                "-Duser.language=" + surroundings.language(),
                "-Duser.timezone=" + surroundings.zone(),
                "-XX:TieredStopAtLevel=1"));
        if (surroundings.compiler() == TestCompiler.Kind.JAVAC) {
            command.addAll(List.of("-m", "jdk.compiler/com.sun.tools.javac.Main"));
        } else {
            command.addAll(List.of(
                    "-cp", System.getProperty("java.class.path"), "org.eclipse.jdt.internal.compiler.batch.Main"));
        }
        command.addAll(List.of(
                "-encoding", "UTF-8", "--release", "17", "-nowarn", "-processor", AllowanceProcessor.class.getName()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path") + File.pathSeparator + output));
        command.addAll(List.of("-d", output.toString(), "-s", output.toString()));
        command.addAll(files);
        Path log = folder.resolve("log" + seed);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as("%s", Files.readString(log, UTF_8)).isZero();
        return written(output);
    }

    private static Map<String, String> written(Path output) throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".class")) {
                    written.put(output.relativize(file).toString(), Files.readString(file, UTF_8));
                }
            }
        }
        return written;
    }
}
