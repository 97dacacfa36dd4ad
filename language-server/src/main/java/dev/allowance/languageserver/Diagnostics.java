package dev.allowance.languageserver;

import dev.allowance.check.Located;
import dev.allowance.route.Route;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Range;

/** Findings as an editor shows them. */
final class Diagnostics {

    /** What stands before each message. */
    static final String SOURCE = "allowance";

    /** The rules about code that no request reaches. */
    private static final Set<String> DEAD =
            Set.of("unreachable-handler", "hidden-resource-method", "unmatchable-path", "ignored-mapping");

    private final RulePages pages = RulePages.ofUser();

    /** The findings of a document, at their places. */
    List<Diagnostic> of(View view) {
        List<Diagnostic> all = new ArrayList<>();
        for (Located located : view.findings()) {
            located.span().ifPresent(span -> all.add(of(located.finding(), span, view)));
        }
        return all;
    }

    private Diagnostic of(Finding finding, Span span, View view) {
        Range range = Spans.range(span);
        Diagnostic diagnostic = new Diagnostic();
        diagnostic.setRange(range);
        diagnostic.setSeverity(severity(finding.severity()));
        diagnostic.setSource(SOURCE);
        diagnostic.setCode(finding.rule());
        diagnostic.setMessage(message(finding));
        pages.address(finding.rule()).map(DiagnosticCodeDescription::new).ifPresent(diagnostic::setCodeDescription);
        if (DEAD.contains(finding.rule())) {
            diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
        }
        List<DiagnosticRelatedInformation> related = new ArrayList<>();
        for (Related other : finding.related()) {
            place(other.route(), view)
                    .map(at -> new DiagnosticRelatedInformation(
                            Spans.location(at),
                            other.route().methods() + " " + other.route().template() + ": " + other.note()))
                    .ifPresent(related::add);
        }
        if (!related.isEmpty()) {
            diagnostic.setRelatedInformation(related);
        }
        return diagnostic;
    }

    private static Optional<Span> place(Route route, View view) {
        return view.place(route.facts().pathAnchor()).or(() -> view.snapshot().pathPlace(route));
    }

    /** What is wrong, and on a line of its own what to do. */
    static String message(Finding finding) {
        return finding.cure().isEmpty() ? finding.problem() : finding.problem() + "\n" + finding.cure();
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }
}
