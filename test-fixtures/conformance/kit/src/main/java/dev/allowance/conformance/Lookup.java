package dev.allowance.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The generated class, called by reflection since each fixture has its own. */
public final class Lookup {

    private final Class<?> type;

    private Lookup(Class<?> type) {
        this.type = type;
    }

    /**
     * The generated class of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Lookup load(ClassLoader loader, String name) {
        try {
            return new Lookup(Class.forName(name, true, loader));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no lookup class was generated", e);
        }
    }

    /** Whether the class says that only run time can know. */
    public boolean isUnknown(String path) {
        return (Boolean) call("isUnknown", path);
    }

    /** The methods of {@code allow}; empty for null. */
    public Optional<Set<String>> allow(String path) {
        return methods(call("allow", path));
    }

    /** The methods of {@code frameworkAllow}; empty for null. */
    public Optional<Set<String>> frameworkAllow(String path) {
        return methods(call("frameworkAllow", path));
    }

    /** The methods of {@code frameworkOptions}; empty for null. */
    public Optional<Set<String>> frameworkOptions(String path) {
        return methods(call("frameworkOptions", path));
    }

    private Object call(String name, String path) {
        try {
            Method method = type.getMethod(name, String.class);
            return method.invoke(null, path);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(name + "(\"" + path + "\") failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Set<String>> methods(Object header) {
        return header == null ? Optional.empty() : Optional.of(split((String) header));
    }

    /** The methods of an {@code Allow} field value, sorted. */
    static Set<String> split(String header) {
        Set<String> methods = new TreeSet<>(Arrays.asList(header.trim().split("\\s*,\\s*")));
        methods.remove("");
        return methods;
    }
}
