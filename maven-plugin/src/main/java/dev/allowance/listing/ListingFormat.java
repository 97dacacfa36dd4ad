package dev.allowance.listing;

import dev.allowance.report.JsonReport;
import dev.allowance.report.ReportedRoute;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a table is written. */
public enum ListingFormat {
    /** Columns, and a line of counts. */
    TEXT,
    /** An object with one member {@code routes}; each route as in the report of {@code verify}. */
    JSON,
    /** A header line, then one route a line (RFC 4180, but for line feeds). */
    CSV,
    /** As the annotation processor writes {@code META-INF/allowance/routes.txt}. */
    NOTATION;

    /**
     * The format of this name.
     *
     * @throws IllegalArgumentException naming those that there are
     */
    public static ListingFormat parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("allowance.format cannot be \"" + name + "\"; it is "
                        + Arrays.stream(values()).map(ListingFormat::id).collect(Collectors.joining(", ")) + "."));
    }

    /** Its word. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table in this format, ended by a line feed. */
    public String print(List<ReportedRoute> routes) {
        return switch (this) {
            case TEXT -> String.join("\n", TextListing.lines(routes)) + "\n";
            case JSON -> new String(JsonReport.routes(routes), StandardCharsets.UTF_8);
            case CSV -> CsvListing.print(routes);
            case NOTATION ->
                RouteNotation.printTable(
                        new RouteTable(routes.stream().map(ReportedRoute::route).toList()));
        };
    }
}
