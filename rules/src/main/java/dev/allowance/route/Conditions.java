package dev.allowance.route;

import java.util.List;

/**
 * What a request must satisfy besides path and method; an empty list demands nothing. Lists are sorted and free of
 * duplicates, since the frameworks do not care about their order.
 *
 * @param consumes media type ranges, a leading {@code !} negates (Spring)
 * @param produces media type ranges, likewise
 * @param params Spring's parameter expressions: {@code a}, {@code !a}, {@code a=b}, {@code a!=b}
 * @param headers Spring's header expressions, likewise
 * @param version Spring 7's API version; none or one
 */
public record Conditions(
        List<String> consumes, List<String> produces, List<String> params, List<String> headers, List<String> version) {

    /** No condition. */
    public static final Conditions NONE = new Conditions(List.of(), List.of(), List.of(), List.of(), List.of());

    public Conditions {
        consumes = normal(consumes);
        produces = normal(produces);
        params = normal(params);
        headers = normal(headers);
        version = normal(version);
    }

    private static List<String> normal(List<String> values) {
        return values.size() < 2
                ? List.copyOf(values)
                : values.stream().distinct().sorted().toList();
    }
}
