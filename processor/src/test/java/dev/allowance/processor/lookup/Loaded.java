package dev.allowance.processor.lookup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A generated class, compiled and loaded. */
final class Loaded {

    private final MethodHandle allow;
    private final Class<?> type;
    private final Map<String, Method> methods = new HashMap<>();

    private Loaded(Class<?> type) throws ReflectiveOperationException {
        this.type = type;
        this.allow = MethodHandles.publicLookup()
                .findStatic(type, "allow", MethodType.methodType(String.class, String.class));
    }

    static Loaded of(GeneratedClass generated, String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, byte[]> classes = new HashMap<>();
        StringWriter messages = new StringWriter();
        JavaFileObject source =
                new SimpleJavaFileObject(
                        URI.create("mem:///" + generated.qualifiedName().replace('.', '/') + ".java"),
                        JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return generated.source();
                    }
                };
        JavaFileManager files = new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return new ByteArrayOutputStream() {
                            @Override
                            public void close() throws IOException {
                                super.close();
                                classes.put(name.replace('/', '.'), toByteArray());
                            }
                        };
                    }
                };
            }
        };
        boolean done = compiler.getTask(messages, files, null, List.of(options), null, List.of(source))
                .call();
        if (!done || !messages.toString().isEmpty()) {
            throw new AssertionError(messages);
        }
        ClassLoader loader = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        try {
            return new Loaded(loader.loadClass(generated.qualifiedName()));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    String allow(String path) {
        try {
            return (String) allow.invokeExact(path);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    String frameworkAllow(String path) {
        return (String) call("frameworkAllow", path);
    }

    String frameworkOptions(String path) {
        return (String) call("frameworkOptions", path);
    }

    Set<?> methods(String path) {
        return (Set<?>) call("methods", path);
    }

    boolean isUnknown(String path) {
        return (Boolean) call("isUnknown", path);
    }

    String explain(String method, String path) {
        return (String) call("explain", method, path);
    }

    List<?> routes() {
        return (List<?>) call("routes");
    }

    private Object call(String name, String... arguments) {
        try {
            return methods.computeIfAbsent(name, key -> method(key, arguments.length))
                    .invoke(null, (Object[]) arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Method method(String name, int arguments) {
        Class<?>[] types = new Class<?>[arguments];
        Arrays.fill(types, String.class);
        try {
            return type.getMethod(name, types);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
