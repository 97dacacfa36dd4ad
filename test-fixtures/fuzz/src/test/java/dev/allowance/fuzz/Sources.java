package dev.allowance.fuzz;

import dev.allowance.fixtures.CaseFolder;
import dev.allowance.fixtures.Cases;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The sources that the adapters are held against, and some that go round in circles, changed at random. */
final class Sources {

    private static final List<Map<String, String>> SEEDS = seeds();

    private Sources() {}

    private static List<Map<String, String>> seeds() {
        List<Map<String, String>> seeds = new ArrayList<>();
        for (CaseFolder folder : Cases.all()) {
            seeds.add(folder.sources());
        }
        seeds.add(Map.of("app/Round.java", """
                package app;
                import java.lang.annotation.*;
                import jakarta.ws.rs.*;
                import org.springframework.web.bind.annotation.*;
                @Path("round") public class Round extends Trip {
                    @Path("sub") public Round itself() { return this; }
                    @Path("{other: .+}") public Other other() { return null; }
                    @GET @Path("{id}") public String get(@PathParam("id") String id) { return id; }
                    public static class Other { @Path("back") public Round back() { return null; } @PUT public void put() {} }
                }
                class Trip { static final String A = Circle.B + "/a"; }
                class Circle { static final String B = "/b" + Trip.A.length(); }
                @Self @Retention(RetentionPolicy.RUNTIME) @RequestMapping @interface Self { String[] value() default {}; }
                @Tock @interface Tick {}
                @Tick @RestController @interface Tock {}
                @Tick @Tock @Self("/self") class Both<T extends Both<T>> { @GetMapping(Trip.A) T get() { return null; } }
                """));
        return List.copyOf(seeds);
    }

    /** The jars that the sources need. */
    static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName()
                        .toString()
                        .matches("(spring-(web|core|context)|(jakarta|javax)\\.ws\\.rs-api)-.*"))
                .toList();
    }

    /** The files of one case by path, one of them changed. */
    static Map<String, String> any(Random random) {
        Map<String, String> files = new TreeMap<>(SEEDS.get(random.nextInt(SEEDS.size())));
        if (!files.isEmpty()) {
            List<String> paths = List.copyOf(files.keySet());
            String path = paths.get(random.nextInt(paths.size()));
            files.put(path, SourceMutator.mutated(files.get(path), random));
        }
        return files;
    }
}
