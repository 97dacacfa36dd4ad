package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.fixtures.PageExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fix that is offered for a bad example of a rule's page leaves code that makes sense and has that finding no more. */
class PageFixesTest {

    /** Those whose examples need more than a fix can do: their handlers take a body. */
    private static final Set<String> BY_HAND = Set.of("post-for-search");

    @TempDir
    Path folder;

    @Test
    void everyFixOfEveryBadExampleMendsIt() throws IOException {
        Map<String, Set<String>> offered = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        try (FixEditor editor = new FixEditor(folder, "class Nothing {}\n")) {
            for (PageExample example : PageExample.all()) {
                if (example.bad()) {
                    Set<String> titles = offered.computeIfAbsent(example.rule(), rule -> new TreeSet<>());
                    tryAll(example, editor, titles, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        Set<String> mended = new TreeSet<>();
        offered.forEach((rule, titles) -> {
            if (titles.stream().anyMatch(title -> !title.startsWith("Suppress"))) {
                mended.add(rule);
            }
        });
        Set<String> promised = CodeActions.FIXES.stream()
                .flatMap(fix -> fix.rules().stream())
                .filter(rule -> !BY_HAND.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mended).isEqualTo(promised);
    }

    private static void tryAll(PageExample example, FixEditor editor, Set<String> titles, List<String> wrong) {
        for (int number = 0; ; number++) {
            put(editor, "class Nothing {}\n");
            editor.editor.await(FixEditor.NAME, List::isEmpty);
            put(editor, example.source());
            editor.await(example.rule());
            Optional<Offer> offer = offers(example, editor).skip(number).findFirst();
            if (offer.isEmpty()) {
                return;
            }
            CodeAction action = offer.get().action();
            titles.add(action.getTitle());
            editor.editor.edit(
                    FixEditor.NAME,
                    action.getEdit().getDocumentChanges().get(0).getLeft().getEdits().stream()
                            .map(edit -> edit.getLeft())
                            .toList());
            String what = example.name() + ", " + action.getTitle();
            if (JavaSource.parse(new TextBuffer(editor.text(), 1)).isEmpty()) {
                wrong.add(what + " makes no sense: " + editor.text());
            } else if (!isGone(offer.get().finding(), editor)) {
                wrong.add(what + " leaves " + offer.get().finding().getMessage().getLeft() + "\n" + editor.text());
            }
        }
    }

    private record Offer(Diagnostic finding, CodeAction action) {}

    private static Stream<Offer> offers(PageExample example, FixEditor editor) {
        return editor.editor.of(FixEditor.NAME).stream()
                .filter(finding -> FixEditor.is(finding, example.rule()))
                .flatMap(finding -> editor.actions(finding).stream()
                        .filter(action -> !action.getTitle().startsWith("Accept"))
                        .map(action -> new Offer(finding, action)));
    }

    private static boolean isGone(Diagnostic finding, FixEditor editor) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            if (editor.editor.of(FixEditor.NAME).stream()
                    .noneMatch(one -> one.getMessage().equals(finding.getMessage()))) {
                return true;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return false;
    }

    private static void put(FixEditor editor, String text) {
        Range all = new Range(new Position(0, 0), new Position(100_000, 0));
        editor.editor.edit(FixEditor.NAME, List.of(new TextEdit(all, text)));
    }
}
