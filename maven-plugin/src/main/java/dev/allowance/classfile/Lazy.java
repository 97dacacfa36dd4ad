package dev.allowance.classfile;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value made when first asked for, and kept. For one thread.
 *
 * @param <T> its type
 */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private Optional<T> value = Optional.empty();

    /** What the source will give. */
    public Lazy(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
