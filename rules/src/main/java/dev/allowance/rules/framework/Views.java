package dev.allowance.rules.framework;

import dev.allowance.lang.TypeUse;
import dev.allowance.naming.Words;
import dev.allowance.route.ControllerFacts;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.Route;
import java.util.List;
import java.util.Set;

/** What Spring makes of what a handler returns: a body, or the name of a view. */
final class Views {

    private static final Set<String> WRAPPERS = Set.of(
            "Mono", "Optional", "CompletionStage", "CompletableFuture", "Callable", "DeferredResult", "WebAsyncTask");
    private static final Set<String> VIEWS =
            Set.of("String", "CharSequence", "ModelAndView", "View", "RedirectView", "Rendering", "FragmentsRendering");

    private static final Set<String> NAMES = Set.of("String", "CharSequence");

    private static final Set<String> PAGES = Set.of("page", "index", "home");

    private Views() {}

    /** Whether the handler evidently shows a page, or redirects to one. */
    static boolean arePicked(HandlerFacts facts) {
        String type = content(facts.returnType()).simpleName();
        return VIEWS.contains(type)
                && (!NAMES.contains(type)
                        || facts.controller().filter(c -> !c.writesBody()).isPresent());
    }

    /** Whether the handler sends a page as text, as its name says: the start of a single-page application. */
    static boolean isPageAsText(Route route) {
        List<String> words = Words.split(route.handler().methodName());
        TypeUse type = content(route.facts().returnType());
        boolean isEntity =
                type.simpleName().equals("ResponseEntity") && type.arguments().size() == 1;
        return !words.isEmpty()
                && PAGES.contains(words.get(words.size() - 1))
                && (isEntity ? type.arguments().get(0) : type).simpleName().equals("String");
    }

    /** Whether what the handler returns is the response's body by declaration. */
    static boolean areBypassed(HandlerFacts facts) {
        return facts.controller().filter(ControllerFacts::writesBody).isPresent();
    }

    /** The type within what only says that the value comes later, or may not come. */
    static TypeUse content(TypeUse type) {
        return WRAPPERS.contains(type.simpleName()) && type.arguments().size() == 1
                ? content(type.arguments().get(0))
                : type;
    }
}
