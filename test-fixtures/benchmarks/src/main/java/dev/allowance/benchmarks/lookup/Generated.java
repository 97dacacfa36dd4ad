package dev.allowance.benchmarks.lookup;

import dev.allowance.framework.AnswerAutomaton;
import dev.allowance.framework.spring.SpringDispatch;
import dev.allowance.processor.lookup.GeneratedClass;
import dev.allowance.processor.lookup.LookupException;
import dev.allowance.processor.lookup.LookupGenerator;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The class that the processor generates for a route set, compiled, with a class beside it that hands calls on.
 *
 * @param classes class files by name
 */
record Generated(Map<String, byte[]> classes) {

    private static final String NAME = "app.AllowedMethods";
    private static final String ADAPTER = "app.Adapter";

    static Generated of(RouteSet routes) {
        try {
            RouteTable table =
                    RouteNotation.readTable("# allowance routes 1\n" + String.join("\n", routes.notation()) + "\n");
            SpringDispatch dispatch = new SpringDispatch(dev.allowance.framework.Runtime.SPRING_MVC, Set.of(), table);
            GeneratedClass generated = LookupGenerator.generate(
                    NAME, table, List.of(AnswerAutomaton.of(dispatch).orElseThrow()));
            return new Generated(compile(generated.source()));
        } catch (RouteNotationException | LookupException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, byte[]> classes = new TreeMap<>();
        StringWriter messages = new StringWriter();
        JavaFileManager files = new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(uri(name, kind), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return new ByteArrayOutputStream() {
                            @Override
                            public void close() {
                                classes.put(name, toByteArray());
                            }
                        };
                    }
                };
            }
        };
        String adapter = "package app; public final class Adapter implements " + Lookup.class.getName()
                + " { public Object allow(String path) { return AllowedMethods.allow(path); } }";
        boolean done = compiler.getTask(
                        messages,
                        files,
                        null,
                        List.of("--release", "17"),
                        null,
                        List.of(text(NAME, source), text(ADAPTER, adapter)))
                .call();
        if (!done) {
            throw new IllegalStateException(messages.toString());
        }
        return classes;
    }

    private static URI uri(String name, JavaFileObject.Kind kind) {
        return URI.create("mem:///" + name.replace('.', '/') + kind.extension);
    }

    private static JavaFileObject text(String name, String source) {
        return new SimpleJavaFileObject(uri(name, JavaFileObject.Kind.SOURCE), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    /** Bytes of all class files that a user of the class gets. */
    int size() {
        return classes.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(ADAPTER))
                .mapToInt(entry -> entry.getValue().length)
                .sum();
    }

    /** Writes the class files into a folder. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            Path file = folder.resolve(entry.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }

    /** Loads the class anew from a folder. */
    static Lookup load(Path folder) {
        try {
            ClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Lookup.class.getClassLoader());
            return (Lookup) loader.loadClass(ADAPTER).getDeclaredConstructor().newInstance();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the classes of a set are. */
    static Path folder(String set) {
        return Path.of(System.getProperty("allowance.benchmarks.classes"), set);
    }
}
