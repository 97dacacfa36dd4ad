package dev.allowance.languageserver;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** Gathers changes of one document. Each change is said in places of the text before all of them; none may touch what another one takes away. */
final class Edits {

    private record Edit(int start, int end, String text) {}

    private final JavaSource source;
    private final List<Edit> edits = new ArrayList<>();

    Edits(JavaSource source) {
        this.source = source;
    }

    Edits replace(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
        return this;
    }

    Edits replace(Node node, String text) {
        return replace(source.start(node), source.end(node), text);
    }

    Edits insert(int at, String text) {
        return replace(at, at, text);
    }

    /** Takes a node away; where it has its lines to itself, the lines. */
    Edits remove(Node node) {
        String text = source.text().text();
        int start = source.start(node);
        int end = source.end(node);
        int from = source.lineStart(start);
        int to = end;
        while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
            to++;
        }
        boolean isAlone = text.substring(from, start).isBlank()
                && (to == text.length() || text.charAt(to) == '\n' || text.charAt(to) == '\r');
        if (!isAlone) {
            return replace(start, to, "");
        }
        if (text.startsWith("\r\n", to)) {
            to++;
        }
        return replace(from, Math.min(to + 1, text.length()), "");
    }

    /** Puts an annotation on a line of its own before a declaration, whose indentation it gets. */
    Edits annotate(Node declaration, String annotation) {
        return insert(source.start(declaration), annotation + source.lineEnd() + source.indent(declaration));
    }

    /**
     * Sees to it that a type can be named.
     *
     * @return how to name it: by its simple name, unless that stands for another type already
     */
    String name(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        List<ImportDeclaration> imports = imports(false);
        if (imports.stream().anyMatch(found -> brings(found, type))) {
            return simple;
        }
        boolean isTaken = imports.stream()
                        .anyMatch(found -> !found.isAsterisk()
                                && found.getName().getIdentifier().equals(simple))
                || source.unit()
                        .findFirst(
                                TypeDeclaration.class,
                                found -> found.getNameAsString().equals(simple))
                        .isPresent();
        if (isTaken) {
            return type;
        }
        addImport("import " + type + ";", type, imports);
        return simple;
    }

    /** Sees to it that a constant can be named by its last part alone. */
    Edits nameConstant(String constant) {
        List<ImportDeclaration> imports = imports(true);
        if (imports.stream().noneMatch(found -> brings(found, constant))) {
            addImport("import static " + constant + ";", constant, imports);
        }
        return this;
    }

    private List<ImportDeclaration> imports(boolean isStatic) {
        return source.unit().getImports().stream()
                .filter(found -> found.isStatic() == isStatic)
                .toList();
    }

    private static boolean brings(ImportDeclaration found, String name) {
        return found.isAsterisk()
                ? found.getNameAsString().equals(name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                : found.getNameAsString().equals(name);
    }

    /** Before the first import whose name is greater, so that sorted ones stay so. */
    private void addImport(String line, String name, List<ImportDeclaration> alike) {
        String end = source.lineEnd();
        if (edits.stream().anyMatch(edit -> edit.text().contains(line))) {
            return;
        }
        Optional<ImportDeclaration> next = alike.stream()
                .filter(found -> found.getNameAsString().compareTo(name) > 0)
                .findFirst();
        List<ImportDeclaration> all = source.unit().getImports();
        if (next.isPresent()) {
            insert(source.start(next.get()), line + end);
        } else if (!all.isEmpty()) {
            ImportDeclaration last = alike.isEmpty() ? all.get(all.size() - 1) : alike.get(alike.size() - 1);
            insert(source.end(last), end + line);
        } else if (source.unit().getPackageDeclaration().isPresent()) {
            insert(source.end(source.unit().getPackageDeclaration().get()), end + end + line);
        } else {
            insert(0, line + end + end);
        }
    }

    /**
     * Takes the import of a type or constant away that is not used any more.
     *
     * @param uses how many of its uses the other changes take away
     */
    Edits dropImport(String name, int uses) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        // what only a comment says counts as well, since that may be a link
        long all = Pattern.compile("(?<![\\w$])" + Pattern.quote(simple) + "(?![\\w$])")
                .matcher(source.text().text())
                .results()
                .count();
        if (all == uses + 1L) {
            source.unit().getImports().stream()
                    .filter(found ->
                            !found.isAsterisk() && found.getNameAsString().equals(name))
                    .forEach(this::remove);
        }
        return this;
    }

    /** All changes in order of place; what touches is one change. */
    List<TextEdit> toList() {
        List<Edit> joined = new ArrayList<>();
        edits.stream().sorted(Comparator.comparing(Edit::start)).forEach(edit -> {
            Edit last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.end() == edit.start()) {
                joined.set(joined.size() - 1, new Edit(last.start(), edit.end(), last.text() + edit.text()));
            } else {
                joined.add(edit);
            }
        });
        return joined.stream()
                .map(edit -> new TextEdit(
                        new Range(
                                source.text().position(edit.start()),
                                source.text().position(edit.end())),
                        edit.text()))
                .toList();
    }
}
