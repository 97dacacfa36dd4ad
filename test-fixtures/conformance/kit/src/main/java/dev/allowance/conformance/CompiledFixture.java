package dev.allowance.conformance;

import dev.allowance.engine.Dispatches;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.processor.AllowanceProcessor;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A fixture after javac and the processor: its classes, its route index and its lookup class. Close it to clean up. */
public final class CompiledFixture implements AutoCloseable {

    private static final String LOOKUP = "generated.Lookup";

    private final Fixture fixture;
    private final Path classes;
    private final URLClassLoader loader;
    private final String index;
    private final Lookup lookup;
    private final RouteTable table;
    private final Dispatch dispatch;
    private final Set<Matching> matching;

    private CompiledFixture(
            Fixture fixture,
            Path classes,
            URLClassLoader loader,
            String index,
            Lookup lookup,
            Runtime runtime,
            Set<Matching> matching) {
        this.fixture = fixture;
        this.classes = classes;
        this.loader = loader;
        this.index = index;
        this.lookup = lookup;
        this.table = table(index);
        this.matching = Set.copyOf(matching);
        this.dispatch = Dispatches.of(runtime, matching, table);
    }

    /**
     * Compiles against this program's own class path.
     *
     * @param options further options of the processor, such as {@code allowance.base-path=/api}
     * @throws IllegalArgumentException with the compiler's messages where the sources do not compile
     */
    public static CompiledFixture compile(
            Fixture fixture, Runtime runtime, Set<Matching> matching, List<String> options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            Path classes = Files.createTempDirectory("conformance");
            List<String> arguments = new ArrayList<>(List.of(
                    "-d",
                    classes.toString(),
                    "-parameters",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Aallowance.runtime=" + runtime.id(),
                    "-Aallowance.matching="
                            + matching.stream().map(Matching::id).sorted().collect(Collectors.joining(",")),
                    "-Aallowance.lookup=" + LOOKUP,
                    "-Aallowance.rule.all=off"));
            options.forEach(option -> arguments.add("-A" + option));
            List<JavaFileObject> units = new ArrayList<>();
            fixture.sources().forEach((file, source) -> units.add(new Source(file, source)));
            JavaCompiler.CompilationTask task = compiler.getTask(messages, files, null, arguments, null, units);
            task.setProcessors(List.of(new AllowanceProcessor()));
            if (!task.call()) {
                throw new IllegalArgumentException(fixture.name() + " does not compile:\n" + messages);
            }
            Path file = classes.resolve("META-INF/allowance/routes.txt");
            String index = Files.exists(file) ? Files.readString(file) : "";
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {url(classes)}, CompiledFixture.class.getClassLoader());
            return new CompiledFixture(fixture, classes, loader, index, Lookup.load(loader, LOOKUP), runtime, matching);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RouteTable table(String index) {
        List<Route> routes = new ArrayList<>();
        for (String line : index.lines().filter(l -> !l.startsWith("#")).toList()) {
            try {
                routes.add(RouteNotation.parse(line));
            } catch (RouteNotationException e) {
                throw new IllegalStateException(e);
            }
        }
        return new RouteTable(routes);
    }

    /** What was compiled. */
    public Fixture fixture() {
        return fixture;
    }

    /** The route index, as the processor wrote it. */
    public String index() {
        return index;
    }

    /** The templates of the index, in its order. */
    public List<String> templates() {
        return table.routes().stream()
                .map(route -> route.template().toString())
                .distinct()
                .toList();
    }

    /** What the runtime does with the routes of the index. */
    public Dispatch dispatch() {
        return dispatch;
    }

    /** How the runtime compares paths, as far as that is not its default. */
    public Set<Matching> matching() {
        return matching;
    }

    /** The generated class. */
    public Lookup lookup() {
        return lookup;
    }

    /** The fixture's own classes, the generated one left out, loaded, in the order of their names. */
    public List<Class<?>> types() {
        try (Stream<Path> files = Files.walk(classes)) {
            List<Class<?>> types = new ArrayList<>();
            for (Path file : (Iterable<Path>)
                    files.filter(f -> f.toString().endsWith(".class")).sorted()::iterator) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(java.io.File.separatorChar, '.')
                        .replaceAll("\\.class$", "");
                if (!name.startsWith(LOOKUP)) {
                    types.add(Class.forName(name, false, loader));
                }
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What JAX-RS's {@code @ApplicationPath} says, of either namespace, with a leading slash; empty where there is none. */
    public String applicationPath() {
        return types().stream()
                .flatMap(type -> Arrays.stream(type.getAnnotations()))
                .filter(annotation ->
                        annotation.annotationType().getSimpleName().equals("ApplicationPath"))
                .map(CompiledFixture::value)
                .findFirst()
                .orElse("");
    }

    private static String value(Annotation annotation) {
        try {
            return (String) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
            Files.walkFileTree(classes, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String file, String text) {
            super(URI.create("string:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
