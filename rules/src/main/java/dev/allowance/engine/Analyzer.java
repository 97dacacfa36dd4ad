package dev.allowance.engine;

import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Finding;
import java.util.List;

/** Reads types into a table and holds the rules against it. */
public final class Analyzer {

    private final Configuration configuration;

    public Analyzer(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The routes of all frameworks that these types declare. */
    public RouteTable read(List<JavaType> types, TypeIndex index) {
        throw new UnsupportedOperationException("written next " + configuration);
    }

    /**
     * What is wrong with the table: configured severities applied, suppressed and excluded findings left out, sorted by route
     * and rule. A rule that fails becomes a finding of {@code internal-error}; it never stops the others.
     */
    public List<Finding> check(RouteTable table) {
        throw new UnsupportedOperationException("written next");
    }
}
