package dev.allowance.languageserver;

import dev.allowance.check.Located;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Quick fixes for what is found at a place. */
final class CodeActions {

    static final List<QuickFix> FIXES = List.of(
            new ChangeMethodFix(),
            new KeepMethodFix(),
            new AddHandlerFix(),
            new RespellFix(),
            new BindVariableFix(),
            new AnnotateFix(),
            new CrossOriginFix(),
            new SuppressFix());

    private final BaselineFix baseline;
    private final WorkspaceEdits edits;

    CodeActions(Workspace workspace, Abilities abilities) {
        this.baseline = new BaselineFix(workspace, abilities);
        this.edits = new WorkspaceEdits(abilities);
    }

    /**
     * What can be done, finding by finding, the best first.
     *
     * @return nothing while the document's text has not been checked yet, or makes no sense
     */
    List<Either<Command, CodeAction>> at(View view, CodeActionParams asked) {
        if (!isWanted(asked.getContext()) || !view.shift().equals(LineShift.NONE)) {
            return List.of();
        }
        List<Located> here = view.findings().stream()
                .filter(located -> overlap(Spans.range(located.span().orElseThrow()), asked.getRange())
                        // some editors ask for a cursor, and name what they show elsewhere on its line
                        || !shown(located.finding(), located.span().orElseThrow(), asked)
                                .isEmpty())
                .toList();
        if (here.isEmpty()) {
            return List.of();
        }
        return JavaSource.parse(view.text())
                .map(source -> here.stream()
                        .map(located ->
                                new Problem(located.finding(), located.span().orElseThrow(), source, view))
                        .flatMap(problem -> actions(problem, asked).stream())
                        .<Either<Command, CodeAction>>map(Either::forRight)
                        .toList())
                .orElse(List.of());
    }

    private static boolean isWanted(CodeActionContext context) {
        List<String> only = context.getOnly();
        return only == null || only.isEmpty() || only.contains(CodeActionKind.QuickFix);
    }

    private static boolean overlap(Range one, Range other) {
        return Spans.compare(one.getStart(), other.getEnd()) <= 0 && Spans.compare(other.getStart(), one.getEnd()) <= 0;
    }

    private List<CodeAction> actions(Problem problem, CodeActionParams asked) {
        Finding finding = problem.finding();
        List<CodeAction> actions = new ArrayList<>();
        for (QuickFix fix : FIXES) {
            if (fix.rules().isEmpty() || fix.rules().contains(finding.rule())) {
                for (QuickFix.Proposal proposal : fix.propose(problem)) {
                    CodeAction action = action(proposal.title(), problem, asked);
                    boolean isFirst = actions.stream().noneMatch(other -> other.getIsPreferred() != null);
                    if (proposal.preferred() && isFirst) {
                        action.setIsPreferred(true);
                    }
                    action.setEdit(edits.of(
                            asked.getTextDocument().getUri(), problem.source().text(), proposal.edits()));
                    actions.add(action);
                }
            }
        }
        baseline.edit(finding, problem.view().snapshot().module()).ifPresent(edit -> {
            CodeAction action = action("Accept " + finding.rule() + " here in the baseline", problem, asked);
            action.setEdit(edit);
            actions.add(action);
        });
        return actions;
    }

    private static CodeAction action(String title, Problem problem, CodeActionParams asked) {
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        List<Diagnostic> mended = shown(problem.finding(), problem.span(), asked);
        if (!mended.isEmpty()) {
            action.setDiagnostics(mended);
        }
        return action;
    }

    /** What the editor shows of a finding, as far as it asks about that. */
    private static List<Diagnostic> shown(Finding finding, Span span, CodeActionParams asked) {
        Range range = Spans.range(span);
        return asked.getContext().getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getRange().equals(range)
                        && Optional.ofNullable(diagnostic.getCode())
                                .map(Either::getLeft)
                                .filter(finding.rule()::equals)
                                .isPresent())
                .toList();
    }
}
