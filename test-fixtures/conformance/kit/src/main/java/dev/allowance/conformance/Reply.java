package dev.allowance.conformance;

import dev.allowance.framework.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a server answered.
 *
 * @param headers values by name in lower case
 */
public record Reply(int status, Map<String, List<String>> headers) {

    /** The first value of a header. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The handler that answered, as {@code Users#get}. */
    public Optional<String> handler() {
        return header("X-Handler");
    }

    /**
     * The handler that served, also where one was foretold and was found, but with what it answers nothing can be done: Quarkus
     * asks for a type without wildcards then.
     */
    Optional<String> servedBy(Outcome told) {
        boolean served = status / 100 == 2 || told instanceof Outcome.Handled && status == 406;
        return served ? handler() : Optional.empty();
    }

    /** The methods of all {@code Allow} fields together; empty where there is none. */
    public Optional<Set<String>> allow() {
        List<String> values = headers.getOrDefault("allow", List.of());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Set<String> methods = new TreeSet<>();
        values.forEach(value -> methods.addAll(Lookup.split(value)));
        return Optional.of(methods);
    }
}
