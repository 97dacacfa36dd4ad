package dev.allowance.corpora;

import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.route.UnknownReason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is said about one artifact.
 *
 * @param time of javac with the processor
 * @param without of javac with the census alone
 * @param second of the reading without a compiler
 * @param differences from the truth, from what {@code corpora.txt} promises, and between the two readings
 */
record Result(
        String name,
        Census census,
        RouteTable table,
        List<AnnotatedMethod> unaccounted,
        List<Diagnostic> diagnostics,
        Duration time,
        Duration without,
        Duration second,
        List<String> differences) {

    static final String HEADER = """
            | artifact | annotated methods | of supertypes in jars | routes | paths | by role | not understood | findings | faults | unaccounted |
            |---|--:|--:|--:|--:|---|---|---|--:|--:|""";

    /** Whether every method is accounted for, nothing differs, and neither javac nor the processor failed. */
    boolean isGood() {
        return unaccounted.isEmpty() && differences.isEmpty() && faults().isEmpty();
    }

    /** A row below {@link #HEADER}. */
    String row() {
        return Stream.of(
                        name,
                        methods(true) + locators(),
                        methods(false),
                        table.routes().size(),
                        paths(),
                        roles(),
                        reasons(),
                        rules(),
                        faults().size(),
                        unaccounted.size())
                .map(Object::toString)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** The same and more, over several lines. */
    String text(boolean withFindings) {
        StringBuilder text = new StringBuilder(name).append('\n');
        line(text, "annotated methods", methods(true) + locators() + inherited());
        line(text, "routes", table.routes().size() + " on " + paths() + " paths");
        line(text, "by role", roles());
        line(text, "not understood", reasons());
        line(text, "findings", rules());
        line(
                text,
                "time",
                String.format(
                        Locale.ROOT,
                        "%.1f s, %.1f s without the processor, %.1f s without a compiler",
                        time.toMillis() / 1000.0,
                        without.toMillis() / 1000.0,
                        second.toMillis() / 1000.0));
        faults().forEach(fault -> line(text, "FAULT", fault.text()));
        unaccounted.forEach(method -> line(
                text, "UNACCOUNTED", method.framework() + (method.isLocator() ? " locator " : " ") + method.name()));
        differences.forEach(difference -> line(text, "DIFFERENCE", difference));
        if (withFindings) {
            diagnostics.stream()
                    .filter(diagnostic -> diagnostic.rule().isPresent())
                    .forEach(diagnostic -> line(text, "finding", diagnostic.text()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(String.format(Locale.ROOT, "  %-18s %s%n", what, value));
    }

    private String locators() {
        long locators = census.methods().stream()
                .filter(method -> method.inSource() && method.isLocator())
                .count();
        return locators == 0 ? "" : " (" + locators + " of them locators)";
    }

    private String inherited() {
        return methods(false) == 0 ? "" : ", and " + methods(false) + " inherited from supertypes in jars";
    }

    private long methods(boolean inSource) {
        return census.methods().stream().filter(m -> m.inSource() == inSource).count();
    }

    private List<Diagnostic> faults() {
        return diagnostics.stream().filter(Diagnostic::isFault).toList();
    }

    private long paths() {
        return table.routes().stream()
                .map(route -> route.template().toString())
                .distinct()
                .count();
    }

    private String roles() {
        return counts(table.routes(), route -> Stream.of(route.role().id()));
    }

    private String reasons() {
        return counts(table.routes(), (Route route) -> route.unknown().map(UnknownReason::id).stream());
    }

    private String rules() {
        return counts(diagnostics, diagnostic -> diagnostic.rule().stream());
    }

    private static <T> String counts(List<T> all, Function<T, Stream<String>> words) {
        Map<String, Integer> counts = new TreeMap<>();
        all.stream().flatMap(words).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts.isEmpty()
                ? "0"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
