package dev.allowance.route;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds the constant that a word of the notation stands for. */
final class Word {

    private Word() {}

    static <T> Optional<T> find(T[] constants, Function<T, String> id, String word) {
        return Arrays.stream(constants).filter(c -> id.apply(c).equals(word)).findFirst();
    }
}
