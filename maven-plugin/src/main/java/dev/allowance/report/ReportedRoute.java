package dev.allowance.report;

import dev.allowance.route.Route;
import dev.allowance.source.Span;
import java.util.Optional;

/**
 * A route of one of the modules.
 *
 * @param place where its handler is declared; none for what exists only compiled
 */
public record ReportedRoute(String module, Route route, Optional<Span> place) {}
