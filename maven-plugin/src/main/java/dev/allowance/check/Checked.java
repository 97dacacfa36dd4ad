package dev.allowance.check;

import dev.allowance.engine.Fault;
import dev.allowance.engine.Servers;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What reading and checking a module gave.
 *
 * @param servers what runs the routes of the table
 * @param findings sorted by file and place, those without a place last
 * @param faults failures of ours, or of rules from elsewhere
 * @param problems what was left out
 * @param context what files besides the code say of the paths, and where
 * @param places where the handlers and paths of the table stand, as far as they are in sources
 */
public record Checked(
        RouteTable table,
        Servers servers,
        List<Located> findings,
        List<Fault> faults,
        List<Problem> problems,
        List<String> context,
        Map<Anchor, Span> places) {

    /** What reading and checking gave where only code was read. */
    public Checked(
            RouteTable table,
            Servers servers,
            List<Located> findings,
            List<Fault> faults,
            List<Problem> problems,
            Map<Anchor, Span> places) {
        this(table, servers, findings, faults, problems, List.of(), places);
    }

    public Checked {
        findings = List.copyOf(findings);
        faults = List.copyOf(faults);
        problems = List.copyOf(problems);
        context = List.copyOf(context);
        places = Map.copyOf(places);
    }

    /** The same with other problems. */
    Checked withProblems(List<Problem> other) {
        return new Checked(table, servers, findings, faults, other, context, places);
    }

    /** Where the route's handler is declared, else its path; nowhere for what exists only compiled. */
    public Optional<Span> place(Route route) {
        return Stream.of(route.facts().handlerAnchor(), route.facts().pathAnchor())
                .flatMap(anchor -> Optional.ofNullable(places.get(anchor)).stream())
                .findFirst();
    }
}
