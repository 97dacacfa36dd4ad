package dev.allowance.processor;

import java.util.function.Supplier;

/** A value made when first asked for. For one thread, as compilers call processors. */
final class Lazy<T> implements Supplier<T> {

    private Supplier<? extends T> source;
    private T value;

    Lazy(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (source != null) {
            value = source.get();
            source = null;
        }
        return value;
    }
}
