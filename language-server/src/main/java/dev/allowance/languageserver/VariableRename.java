package dev.allowance.languageserver;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.allowance.languageserver.Templates.Asker;
import dev.allowance.languageserver.Templates.Template;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** Gives a path variable another name: in the templates, in what asks for it, and in the bodies of its handlers. */
final class VariableRename {

    private final JavaSource source;
    private final Templates templates;
    private final String name;
    // nodes that read the same are equal
    private final Set<MethodDeclaration> methods = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Template> touched = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Integer> places = new TreeSet<>();

    /** A rename that is refused; the message says why, as a sentence for people. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private VariableRename(JavaSource source, Templates templates, String name) {
        this.source = source;
        this.templates = templates;
        this.name = name;
    }

    /** A rename that begins at a template. */
    static VariableRename of(PathVariable variable, Template template, Templates templates, JavaSource source) {
        VariableRename rename = new VariableRename(source, templates, variable.name());
        rename.touch(template);
        rename.spread();
        return rename;
    }

    /** A rename that begins at what a method asks for. */
    static VariableRename of(String name, MethodDeclaration method, Templates templates, JavaSource source) {
        VariableRename rename = new VariableRename(source, templates, name);
        rename.methods.add(method);
        rename.spread();
        return rename;
    }

    private boolean touch(Template template) {
        List<PathVariable> variables = template.variables(name);
        if (variables.isEmpty() || !touched.add(template)) {
            return false;
        }
        variables.forEach(variable -> places.add(template.text().start(variable.from())));
        return true;
    }

    /** What is written once is one variable: for all methods of a class, for all paths that a constant stands in. */
    private void spread() {
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Template template : templates.all()) {
                boolean shares = template.variables(name).stream()
                                .anyMatch(variable ->
                                        places.contains(template.text().start(variable.from())))
                        || methods.stream().anyMatch(template::concerns);
                grows |= shares && touch(template);
            }
            for (Template template : List.copyOf(touched)) {
                grows |= template.method().map(methods::add).orElse(false);
                if (template.method().isEmpty() || isShared(template)) {
                    for (MethodDeclaration method : template.type().getMethods()) {
                        grows |= has(method) && methods.add(method);
                    }
                }
            }
        }
    }

    private boolean isShared(Template template) {
        return templates.shared(template.type()).stream()
                .anyMatch(asker -> asker.name().equals(name));
    }

    private boolean has(MethodDeclaration method) {
        return templates
                        .of(method)
                        .anyMatch(template -> !template.variables(name).isEmpty())
                && method.getAnnotations().isNonEmpty();
    }

    /**
     * The changes.
     *
     * @throws Refused where the new name cannot be, or where other files would have to change
     */
    Edits to(String newName) throws Refused {
        if (!newName.matches("[^{}/:*?\\s\"\\\\]+")) {
            throw new Refused("\"" + newName + "\" cannot be the name of a path variable");
        }
        if (touched.isEmpty()) {
            throw new Refused("no path in this file has the variable {" + name + "}");
        }
        Edits edits = new Edits(source);
        Set<Integer> done = new TreeSet<>();
        for (Template template : touched) {
            if (!template.variables(newName).isEmpty()) {
                throw new Refused("a path has a variable {" + newName + "} already");
            }
            for (PathVariable variable : template.variables(name)) {
                if (done.add(template.text().start(variable.from()))) {
                    replace(template.text(), variable.from(), variable.to(), newName, edits);
                }
            }
        }
        Set<AnnotationExpr> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        for (MethodDeclaration method : methods) {
            for (Asker asker : templates.askers(method)) {
                if (asker.name().equals(name) && asked.add(asker.annotation())) {
                    ask(newName, asker, method, edits);
                }
            }
        }
        return edits;
    }

    private static void replace(SpelledText text, int from, int to, String newName, Edits edits) throws Refused {
        Optional<String> owner = text.owner(from, to);
        if (owner.isPresent()) {
            throw new Refused("the name stands in the constant " + owner.get() + ", which other files may use");
        }
        text.replace(from, to, newName, edits);
    }

    private void ask(String newName, Asker asker, MethodDeclaration method, Edits edits) throws Refused {
        if (asker.value().isPresent()) {
            SpelledText text = SpelledText.of(asker.value().get(), source);
            replace(text, 0, text.text().length(), newName, edits);
        }
        Optional<Parameter> parameter =
                Templates.parameter(asker).filter(one -> one.getNameAsString().equals(name));
        if (parameter.isPresent() && method.getParameters().stream().anyMatch(own -> own == parameter.get())) {
            boolean isName = SourceVersion.isIdentifier(newName) && !SourceVersion.isKeyword(newName);
            boolean isFree = !ParameterUses.isTaken(newName, method);
            if (isName && isFree) {
                edits.replace(parameter.get().getName(), newName);
                ParameterUses.of(name, method).forEach(use -> edits.replace(use, newName));
            } else if (asker.value().isEmpty()) {
                throw new Refused(
                        isName
                                ? method.getNameAsString() + " has something else that is named " + newName
                                : "\"" + newName + "\" cannot be the name of a parameter");
            }
        }
    }
}
