package dev.allowance.framework.spring;

import dev.allowance.framework.spring.SpringMapping.Pattern;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.TemplateFlaw;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Says why Spring refuses a path, and whether the type's annotation or the method's is to blame. */
final class MappingFlaws {

    private final PathSyntax syntax;

    MappingFlaws(PathSyntax syntax) {
        this.syntax = syntax;
    }

    /**
     * What is wrong with a path.
     *
     * @param both the path of type and method together, without what is configured before it
     * @param type the paths of the type's annotation
     * @param typeAnchor where each of them stands
     * @param method the paths of the method's annotation
     * @param anchor where the one stands that is part of this path
     */
    Optional<TemplateFlaw> of(
            Pattern both, List<Pattern> type, IntFunction<Anchor> typeAnchor, List<Pattern> method, Anchor anchor) {
        if (reason(both.text()).isEmpty() && !both.refused()) {
            return Optional.empty();
        }
        for (Pattern pattern : type) {
            Optional<String> reason = reason(pattern.text());
            if (reason.isPresent()) {
                return reason.map(what -> new TemplateFlaw(pattern.text(), what, typeAnchor.apply(pattern.element())));
            }
        }
        for (Pattern pattern : method) {
            Optional<String> reason = reason(pattern.text());
            if (pattern.element() == both.element() && reason.isPresent()) {
                return reason.map(what -> new TemplateFlaw(pattern.text(), what, anchor));
            }
        }
        return Optional.of(new TemplateFlaw(
                both.text(),
                both.refused()
                        ? "the paths of class and method cannot be put together"
                        : reason(both.text()).orElseThrow(),
                anchor));
    }

    /** Where a placeholder stands before or behind it, a catch-all may yet be first or last. */
    private Optional<String> reason(String text) {
        try {
            PathTemplate.parse(text, syntax);
            return Optional.empty();
        } catch (InvalidTemplateException e) {
            boolean isCatchAll = text.startsWith("**", e.index()) || text.startsWith("{*", e.index());
            return isCatchAll && text.contains("${") ? Optional.empty() : Optional.of(e.getMessage());
        }
    }
}
