package dev.allowance.framework.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Answer;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.PathLanguage;
import dev.allowance.http.HttpMethods;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What running servers answered for the resources behind the recorded tables: one line for each path, with the methods that
 * were not refused, the {@code Allow} of a 405 and that of the automatic OPTIONS answer.
 */
class RecordedServersTest {

    @ParameterizedTest
    @CsvSource({"jersey,one", "jersey,two", "resteasy,one", "resteasy,two", "cxf,one", "cxf,two"})
    void everyAnswerIsTheServers(String server, String table) throws Exception {
        List<Route> lines = new ArrayList<>();
        for (String line : text(table + ".txt").lines().skip(1).toList()) {
            lines.add(RouteNotation.parse(line));
        }
        RouteTable routes = new RouteTable(lines);
        Function<RouteTable, Dispatch> dispatch = switch (server) {
            case "jersey" -> JerseyDispatch::new;
            case "resteasy" -> RestEasyDispatch::new;
            default -> CxfDispatch::new;
        };
        Dispatch tested = dispatch.apply(routes);
        List<String> expected = text(server + "-" + table + ".txt").lines().toList();
        List<String> actual = new ArrayList<>();
        for (String line : expected) {
            String path = line.substring(0, line.indexOf(' '));
            actual.add(path + " " + print(tested.answer(matched(tested, path))));
        }
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(different(actual, expected)).isEmpty();
    }

    private static String different(List<String> actual, List<String> expected) {
        return IntStream.range(0, expected.size())
                .filter(i -> !actual.get(i).equals(expected.get(i)))
                .filter(i -> !actual.get(i).contains(" unknown "))
                .mapToObj(i -> actual.get(i) + "   instead of   " + expected.get(i))
                .collect(Collectors.joining("\n"));
    }

    private static BitSet matched(Dispatch dispatch, String path) {
        String read = dispatch.reading().dropsMatrixParameters() ? path.replaceAll(";[^/]*", "") : path;
        BitSet matched = new BitSet();
        List<PathLanguage> languages = dispatch.languages();
        for (int i = 0; i < languages.size(); i++) {
            matched.set(i, languages.get(i).automaton().accepts(read));
        }
        return matched;
    }

    private static String print(Answer answer) {
        if (!answer.known()) {
            return "unknown - -";
        }
        if (answer.equals(Answer.NOT_FOUND)) {
            return "404 - -";
        }
        return answer.allow() + " " + print(answer.frameworkAllow()) + " " + print(answer.frameworkOptions());
    }

    private static String print(Optional<HttpMethods> header) {
        return header.map(HttpMethods::toString).orElse("-");
    }

    private static String text(String name) throws IOException {
        try (InputStream in = RecordedServersTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }
}
