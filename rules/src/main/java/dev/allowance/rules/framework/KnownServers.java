package dev.allowance.rules.framework;

import dev.allowance.spi.PathAnswer;
import dev.allowance.spi.RuleContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which JAX-RS servers the table is known to be served by, as far as they tell. */
final class KnownServers {

    static final String JERSEY = "Jersey";
    static final String RESTEASY = "RESTEasy";
    static final String CXF = "CXF";
    static final String QUARKUS = "Quarkus REST";

    private static final Set<String> JAXRS = Set.of(JERSEY, RESTEASY, CXF, QUARKUS);

    private KnownServers() {}

    /** Their names; none where nothing is known. */
    static Set<String> of(RuleContext context) {
        return context.answers().stream()
                .map(PathAnswer::server)
                .filter(JAXRS::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
