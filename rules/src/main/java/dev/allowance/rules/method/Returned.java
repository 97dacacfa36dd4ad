package dev.allowance.rules.method;

import dev.allowance.lang.TypeUse;
import dev.allowance.naming.Words;
import dev.allowance.route.HandlerFacts;
import java.util.List;
import java.util.Set;

/** What the declared type of a handler says that it returns. */
enum Returned {
    /** Nothing at all. */
    NOTHING,
    /** A number, a truth value. */
    SCALAR,
    /** Many of something: a list, page, stream or result. */
    SEVERAL,
    /** A page to show: a view and its model. */
    VIEW,
    /** A body of some type. */
    ONE,
    /** Text: a body, or a view's name. */
    TEXT,
    /** A type that hides what is in it, or nothing is known. */
    OPAQUE;

    private static final Set<String> WRAPPERS = Set.of(
            "ResponseEntity",
            "HttpEntity",
            "Mono",
            "Uni",
            "Optional",
            "CompletionStage",
            "CompletableFuture",
            "Future",
            "Callable",
            "DeferredResult",
            "WebAsyncTask",
            "Single",
            "Maybe",
            "RestResponse");
    private static final Set<String> SEVERALS = Set.of(
            "List",
            "Set",
            "Collection",
            "Iterable",
            "Page",
            "Slice",
            "Stream",
            "Flux",
            "Multi",
            "Flowable",
            "Observable",
            "PagedModel",
            "CollectionModel",
            "SortedSet",
            "PagedResources",
            "Resources",
            "ArrayList",
            "Publisher",
            "Window");
    private static final Set<String> SEVERAL_ENDINGS =
            Set.of("page", "list", "results", "result", "pages", "slice", "collection", "hits", "matches");
    private static final Set<String> BEANS = Set.of(
            "bean", "dto", "vo", "bo", "ro", "response", "resp", "model", "resource", "data", "info", "representation");
    private static final Set<String> ENVELOPES = Set.of("response", "result", "r", "resp", "message");
    private static final Set<String> ANY_ANSWER = Set.of(
            "api", "ajax", "json", "common", "base", "rest", "generic", "global", "http", "server", "web", "simple");
    private static final Set<String> CRITERIA =
            Set.of("page", "list", "search", "query", "paged", "collection", "hits", "multi", "bulk", "batch");
    private static final Set<String> SCALARS = Set.of(
            "Boolean",
            "Byte",
            "Short",
            "Character",
            "Integer",
            "Long",
            "Float",
            "Double",
            "BigDecimal",
            "BigInteger",
            "Number",
            "AtomicLong",
            "AtomicInteger");
    private static final Set<String> VIEWS = Set.of(
            "ModelAndView",
            "View",
            "RedirectView",
            "Rendering",
            "FragmentsRendering",
            "Viewable",
            "Template",
            "TemplateInstance");
    private static final Set<String> OPAQUES = Set.of("Object", "Response", "JsonNode", "Map", "ObjectNode");

    /** What a handler with these facts returns. */
    static Returned by(HandlerFacts facts) {
        return facts.known() ? of(facts.returnType()) : OPAQUE;
    }

    private static Returned of(TypeUse type) {
        List<TypeUse> arguments = type.arguments();
        return switch (type.kind()) {
            case VOID -> NOTHING;
            case PRIMITIVE -> SCALAR;
            case ARRAY -> arguments.get(0).kind() == TypeUse.Kind.PRIMITIVE ? ONE : SEVERAL;
            case UNRESOLVED -> OPAQUE;
            case VARIABLE, WILDCARD -> arguments.isEmpty() ? OPAQUE : of(arguments.get(0));
            case DECLARED -> {
                if (WRAPPERS.contains(type.simpleName()) || isEnvelope(type)) {
                    yield arguments.isEmpty() ? OPAQUE : of(arguments.get(0));
                }
                yield ofName(type.simpleName());
            }
        };
    }

    /** Whether it is an application's own type around every answer: {@code Response<User>}, {@code CommonResult<User>}. */
    private static boolean isEnvelope(TypeUse type) {
        List<String> words = Words.split(type.simpleName());
        return type.arguments().size() == 1
                && of(type.arguments().get(0)) != OPAQUE
                && !words.isEmpty()
                && ENVELOPES.contains(words.get(words.size() - 1))
                && words.stream().noneMatch(CRITERIA::contains);
    }

    /** Whether such a type does not tell what is in it: {@code R}, {@code ApiResponse}. */
    private static boolean isBareEnvelope(List<String> words) {
        int last = words.size() - 1;
        return last >= 0
                && !SEVERAL_ENDINGS.contains(words.get(last))
                && ENVELOPES.contains(words.get(last))
                && ANY_ANSWER.containsAll(words.subList(0, last));
    }

    private static Returned ofName(String name) {
        if (name.equals("Void")) {
            return NOTHING;
        }
        if (name.equals("String") || name.equals("CharSequence")) {
            return TEXT;
        }
        if (OPAQUES.contains(name) || isBareEnvelope(Words.split(name))) {
            return OPAQUE;
        }
        if (VIEWS.contains(name)) {
            return VIEW;
        }
        if (SCALARS.contains(name)) {
            return SCALAR;
        }
        return SEVERALS.contains(name) || endsInSeveral(Words.split(name)) ? SEVERAL : ONE;
    }

    /** Whether the name ends so, be it with what only says that it is a bean: {@code OrderPageVo}, {@code SearchResultsBean}. */
    private static boolean endsInSeveral(List<String> words) {
        int to = words.size();
        while (to > 1 && BEANS.contains(words.get(to - 1))) {
            to--;
        }
        // a result that is a bean may be the application's own type around every answer
        return to > 0
                && SEVERAL_ENDINGS.contains(words.get(to - 1))
                && (to == words.size() || !words.get(to - 1).equals("result"));
    }
}
