package dev.allowance.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Dispatches;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What running servers answered to single requests, recorded by the conformance tests ({@code docs/conformance.md}): some
 * routes, then the answers of a server that had just these, and so on.
 */
class RecordedAnswersTest {

    private static final String ANSWER = " => ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cxf",
                "jersey",
                "quarkus",
                "resteasy",
                "spring-mvc",
                "spring-mvc,ant-path-matcher",
                "spring-mvc,ant-path-matcher,trailing-slash",
                "spring-mvc,trailing-slash",
                "spring-webflux",
                "spring-webflux,trailing-slash",
            })
    void everyAnswerIsTheServers(String server) throws Exception {
        String[] words = server.split(",");
        Runtime runtime = find(Runtime.values(), Runtime::id, words[0]);
        Set<Matching> matching = Arrays.stream(words)
                .skip(1)
                .map(word -> find(Matching.values(), Matching::id, word))
                .collect(Collectors.toSet());
        List<Route> routes = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        int answers = 0;
        for (String line : lines(server + ".txt")) {
            if (line.contains(ANSWER)) {
                asked.add(line);
                continue;
            }
            if (!asked.isEmpty()) {
                check(Dispatches.of(runtime, matching, new RouteTable(routes)), asked);
                answers += asked.size();
                routes.clear();
                asked.clear();
            }
            routes.add(RouteNotation.parse(line));
        }
        check(Dispatches.of(runtime, matching, new RouteTable(routes)), asked);
        assertThat(answers + asked.size()).isGreaterThan(100);
    }

    private static <T> T find(T[] values, Function<T, String> id, String word) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static void check(Dispatch dispatch, List<String> recorded) {
        for (String line : recorded) {
            boolean open = line.startsWith("? ");
            String[] parts = line.substring(open ? 2 : 0).split(ANSWER, 2);
            assertThat(told(dispatch.outcome(request(parts[0]))))
                    .as("%s of %s", parts[0], dispatch.languages())
                    .isEqualTo(open ? "unknown" : parts[1]);
        }
    }

    private static Request request(String text) {
        String[] parts = text.split(" \\| ");
        int blank = parts[0].indexOf(' ');
        Request request = Request.of(parts[0].substring(0, blank), parts[0].substring(blank + 1));
        for (String header : Arrays.asList(parts).subList(1, parts.length)) {
            String[] field = header.split(": ", 2);
            request = request.with(field[0], field[1]);
        }
        return request;
    }

    /** In the words of the recording. */
    private static String told(Outcome outcome) {
        if (outcome instanceof Outcome.Handled handled) {
            return handled.route().handler().simpleTypeName() + "#"
                    + handled.route().handler().methodName();
        }
        if (outcome instanceof Outcome.AutomaticOptions options) {
            return "200 " + options.allow();
        }
        if (outcome instanceof Outcome.NotAllowed refused) {
            return ("405 " + refused.allow().map(Object::toString).orElse("")).strip();
        }
        return outcome instanceof Outcome.Status status ? String.valueOf(status.code()) : "unknown";
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = RecordedAnswersTest.class.getResourceAsStream("recorded/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
