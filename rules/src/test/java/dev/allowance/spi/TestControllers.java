package dev.allowance.spi;

import dev.allowance.http.HttpMethods;
import dev.allowance.route.ControllerFacts;
import dev.allowance.route.CrossOrigin;
import dev.allowance.source.Anchor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads what tests write of a Spring handler, words with semicolons between them: {@code body}, {@code view} (which says
 * nothing), {@code plain}, {@code ignored:POST_/users}, and of {@code @CrossOrigin}: {@code cors} or {@code
 * method-cors}, {@code origins:*}, {@code patterns:}, {@code methods:}, {@code headers:} (lists, separated by bars), {@code
 * credentials}, {@code unread}.
 */
final class TestControllers {

    private TestControllers() {}

    static ControllerFacts parse(String text) {
        List<String> words = Arrays.asList(text.split(";"));
        boolean hasCors = words.contains("cors") || words.contains("method-cors");
        return new ControllerFacts(
                words.contains("body"),
                words.contains("plain"),
                list(words, "ignored").stream()
                        .map(ignored -> ignored.replace('_', ' '))
                        .toList(),
                hasCors ? Optional.of(cors(words)) : Optional.empty());
    }

    private static CrossOrigin cors(List<String> words) {
        return new CrossOrigin(
                !words.contains("unread"),
                words.contains("method-cors"),
                list(words, "origins"),
                list(words, "patterns"),
                HttpMethods.of(list(words, "methods")),
                list(words, "headers"),
                words.contains("credentials"),
                Anchor.NONE);
    }

    private static List<String> list(List<String> words, String key) {
        return words.stream()
                .filter(word -> word.startsWith(key + ":"))
                .flatMap(word -> Arrays.stream(word.substring(key.length() + 1).split("\\|")))
                .toList();
    }
}
