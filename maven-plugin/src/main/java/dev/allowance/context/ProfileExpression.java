package dev.allowance.context;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code spring.config.activate.on-profile} asks for: a list of which one must hold. */
record ProfileExpression(String text) {

    /** Empty for an expression with operators other than {@code !}. */
    Optional<Boolean> holds(List<String> profiles) {
        if (text.chars().anyMatch(c -> "&|()".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(text.split(","))
                .map(String::strip)
                .anyMatch(one -> one.startsWith("!")
                        ? !profiles.contains(one.substring(1).strip())
                        : profiles.contains(one)));
    }
}
