package dev.allowance.listing;

import dev.allowance.report.ReportedRoute;
import dev.allowance.route.Conditions;
import dev.allowance.route.Route;
import dev.allowance.route.UnknownReason;
import dev.allowance.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table for spreadsheets. */
final class CsvListing {

    private static final String HEADER =
            "framework,methods,path,handler,role,unknown,consumes,produces,params,headers,version,module,file,line";

    private CsvListing() {}

    static String print(List<ReportedRoute> routes) {
        return Stream.concat(Stream.of(HEADER), routes.stream().map(CsvListing::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(ReportedRoute reported) {
        Route route = reported.route();
        Conditions conditions = route.conditions();
        return Stream.of(
                        route.framework().id(),
                        route.methods().toString(),
                        route.template().toString(),
                        route.handler().toString(),
                        route.role().id(),
                        route.unknown().map(UnknownReason::id).orElse(""),
                        list(conditions.consumes()),
                        list(conditions.produces()),
                        list(conditions.params()),
                        list(conditions.headers()),
                        list(conditions.version()),
                        reported.module(),
                        reported.place().map(Span::file).orElse(""),
                        reported.place()
                                .map(place -> String.valueOf(place.line()))
                                .orElse(""))
                .map(CsvListing::quoted)
                .collect(Collectors.joining(","));
    }

    private static String list(List<String> values) {
        return String.join(",", values);
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                ? "\"" + value.replace("\"", "\"\"") + "\""
                : value;
    }
}
