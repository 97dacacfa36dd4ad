package dev.allowance.processor;

import dev.allowance.engine.Fault;
import dev.allowance.source.Anchor;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Severity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Says things through the compiler, each once, at the best place that it can show. */
final class Diagnostics {

    private final ProcessingEnvironment environment;
    private final CompilerQuirks quirks;
    private final Set<String> said = new HashSet<>();

    Diagnostics(ProcessingEnvironment environment, CompilerQuirks quirks) {
        this.environment = environment;
        this.quirks = quirks;
    }

    /** A finding: problem, rule in brackets, cure, on one line. */
    void report(Finding finding) {
        String text = oneLine(finding.problem() + " [allowance:" + finding.rule() + "] " + finding.cure());
        if (said.add(finding.route() + "\n" + text)) {
            print(
                    kind(finding.severity()),
                    text,
                    finding.anchor(),
                    finding.route().handler().typeName());
        }
    }

    /** A failure of our own. */
    void report(Fault fault) {
        say(kind(fault.severity()), fault.message());
    }

    void error(String text) {
        say(Diagnostic.Kind.ERROR, text);
    }

    void warning(String text) {
        say(Diagnostic.Kind.WARNING, text);
    }

    void note(String text) {
        say(Diagnostic.Kind.NOTE, text);
    }

    private void say(Diagnostic.Kind kind, String text) {
        String line = oneLine(text);
        if (said.add(line)) {
            environment.getMessager().printMessage(kind, line);
        }
    }

    private static Diagnostic.Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
            case INFO -> Diagnostic.Kind.NOTE;
        };
    }

    private void print(Diagnostic.Kind kind, String text, Anchor anchor, String handlerType) {
        Messager messager = environment.getMessager();
        Optional<ElementAnchor> place = anchor instanceof ElementAnchor known
                ? Optional.of(quirks.shown(known))
                : CompilerQuirks.type(environment.getElementUtils(), handlerType)
                        .map((TypeElement type) -> ElementAnchor.of(type));
        if (place.isEmpty()) {
            messager.printMessage(kind, text);
            return;
        }
        ElementAnchor at = place.get();
        Element element = at.element();
        if (at.annotation().isEmpty()) {
            messager.printMessage(kind, text, element);
        } else if (at.value().isEmpty()) {
            messager.printMessage(kind, text, element, at.annotation().get());
        } else {
            messager.printMessage(
                    kind,
                    text,
                    element,
                    at.annotation().get(),
                    at.arrayElement().orElse(at.value().get()));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
