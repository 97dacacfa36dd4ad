package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.naming.SensitiveWords;
import dev.allowance.naming.Shape;
import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
import dev.allowance.path.Segment;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** POST that only selects. RFC 9110 §9.2.1 and §9.3.1: GET is safe, can be cached, linked to and sent again; POST cannot. */
@AutoService(Rule.class)
public final class PostForSearchRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "post-for-search",
                    Severity.WARNING,
                    Theme.METHOD,
                    "POST is mapped to a search, which reads and has no GET beside it")
            .asConvention();
    private static final Set<String> SEARCHES = Set.of("search", "filter", "query", "find", "lookup");
    private static final Set<String> MANNERS = Set.of(
            "advanced", "basic", "quick", "simple", "full", "fulltext", "text", "fuzzy", "autocomplete", "suggest");

    /** A search that returns its matches so. */
    private static final Set<String> PARTS = Set.of("page", "paged", "paging", "list");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        ResourceTree tree = context.tree();
        Set<String> names = new HashSet<>();
        for (Resource resource : tree.everywhere()) {
            resource.phrase().map(Phrase::hyphenated).ifPresent(names::add);
        }
        Map<Route, Resource> found = new LinkedHashMap<>();
        for (Resource resource : tree.resources()) {
            Optional<Phrase> phrase = resource.phrase().filter(Phrase::isPlain);
            boolean savedSearch =
                    resource.item().filter(item -> !item.routes().isEmpty()).isPresent();
            if (phrase.isEmpty() || savedSearch || resource.methods().isUnknown() || isSearchedBeside(resource)) {
                continue;
            }
            if (resource.methods().contains("GET")) {
                resource.route("GET")
                        .filter(route -> SEARCHES.contains(phrase.get().first()))
                        .ifPresent(context::eligible);
                continue;
            }
            for (Route route : resource.routes()) {
                if (route.methods().contains("POST")
                        && !ManagementPaths.contains(route.template())
                        && searches(resource, route, phrase.get(), names)
                        && !Effects.in(route)) {
                    found.put(route, resource);
                }
            }
        }
        for (List<Route> routes : Declarations.of(found.keySet())) {
            context.eligible(routes.get(0));
            context.report(finding(found.get(routes.get(0)), routes));
        }
    }

    /** Whether GET searches the same things beside it: {@code /items/query} may well be for what no query string holds. */
    private static boolean isSearchedBeside(Resource resource) {
        return resource.parent().stream()
                .flatMap(parent -> parent.children().stream())
                .anyMatch(beside -> beside != resource
                        && beside.methods().contains("GET")
                        && beside.phrase()
                                .filter(PostForSearchRule::isPlainSearch)
                                .isPresent());
    }

    /** Whether it does not say what is searched: {@code search}, {@code quick-search}. */
    private static boolean isPlainSearch(Phrase phrase) {
        return SEARCHES.contains(phrase.head())
                && phrase.words().size() <= 2
                && (phrase.words().size() == 1 || MANNERS.contains(phrase.first()));
    }

    /** Whether the path says that it searches, and what comes back does not say otherwise. */
    private static boolean searches(Resource resource, Route route, Phrase phrase, Set<String> names) {
        Returned returned = Returned.by(route.facts());
        if (returned == Returned.NOTHING || returned == Returned.SCALAR || returned == Returned.VIEW) {
            return false;
        }
        List<String> words = phrase.words();
        String first = phrase.first();
        if (isMannerOfSearch(resource, route, phrase)) {
            return returned == Returned.SEVERAL || returned == Returned.OPAQUE;
        }
        if (first.equals("by")) {
            return words.size() > 1 && returned == Returned.SEVERAL && Effects.looks(route);
        }
        if (words.size() == 1) {
            return SEARCHES.contains(first) && (returned == Returned.SEVERAL || isBelowNoun(resource, first));
        }
        if (MANNERS.contains(first)) {
            return phrase.head().equals("search");
        }
        if (PARTS.contains(first)) {
            return words.size() == 2 && SEARCHES.contains(phrase.head()) && returned == Returned.SEVERAL;
        }
        boolean alone = words.stream()
                .skip(1)
                .noneMatch(word -> Verbs.isOnlyVerb(word) || word.equals("and") || word.equals("or"));
        String sought = String.join("-", words.subList(1, words.size()));
        if (!SEARCHES.contains(first) || !alone) {
            return false;
        }
        if (sought.equals("one") || sought.equals("first")) {
            return Effects.looks(route);
        }
        return sought.startsWith("by-")
                ? first.equals("find") || first.equals("search") && Effects.looks(route)
                : returned == Returned.SEVERAL && Effects.looks(route)
                        || Phrase.of(sought).number() == Nouns.Number.PLURAL
                                && (returned == Returned.SEVERAL
                                        || returned == Returned.OPAQUE && names.contains(sought));
    }

    /** Whether the verb stands below what is searched: an item or nothing at all may be acted upon or be a query engine. */
    private static boolean isBelowNoun(Resource resource, String verb) {
        Optional<Resource> parent = resource.parent().filter(p -> p.segment().isPresent());
        boolean literal =
                parent.flatMap(Resource::phrase).filter(Phrase::isPlain).isPresent();
        boolean collection = parent.filter(p -> p.shape() == Shape.COLLECTION).isPresent();
        return verb.equals("query") || verb.equals("filter")
                ? collection
                : literal || verb.equals("search") && !isItem(parent);
    }

    /** Whether it stands below a search and says which: {@code search/basic}, or the handler says both: {@code searchIndex}. */
    private static boolean isMannerOfSearch(Resource resource, Route route, Phrase phrase) {
        boolean below = resource.parent()
                .filter(parent -> !parent.methods().contains("GET"))
                .flatMap(Resource::phrase)
                .filter(parent -> parent.words().equals(List.of("search")))
                .isPresent();
        List<String> named = Words.split(route.handler().methodName());
        boolean said = !named.isEmpty() && named.get(0).equals("search") && named.containsAll(phrase.words());
        return below
                && (MANNERS.contains(phrase.hyphenated())
                        || said && !phrase.first().equals("search")
                        || phrase.number() == Nouns.Number.PLURAL
                                && !phrase.words().equals(List.of("searches")));
    }

    private static boolean isItem(Optional<Resource> parent) {
        return parent.flatMap(Resource::segment)
                .filter(s -> !(s instanceof Segment.Literal))
                .isPresent();
    }

    private static Finding finding(Resource resource, List<Route> routes) {
        Route route = routes.get(0);
        Optional<Resource> parent = resource.parent();
        Optional<Route> list = parent.flatMap(p -> p.route("GET"));
        String path = route.template().toString();
        String problem =
                "`POST " + path + "` reads through POST: its answer cannot be cached, linked to or fetched again"
                        + list.map(r -> "; `GET " + r.template() + "` lists without a filter of its own")
                                .orElse("");
        String cure = list.map(r -> "let `GET " + r.template() + "` take the criteria as query parameters")
                        .orElse("offer GET with the criteria as query parameters")
                + "; where they need a body, keep POST and say so";
        return new Finding(
                INFO.id(),
                isExcusable(route) ? Severity.INFO : Severity.WARNING,
                route,
                route.facts().pathAnchor(),
                problem,
                cure,
                Stream.concat(
                                list.map(r -> new Related(r, "lists the same resources")).stream(),
                                Declarations.others(routes).stream())
                        .toList());
    }

    /** Whether the criteria may be too many, too deep or too private for a URL, or too little is known. */
    private static boolean isExcusable(Route route) {
        Returned returned = Returned.by(route.facts());
        return Taken.isNested(route)
                || !route.facts().known()
                || returned == Returned.ONE
                || SensitiveWords.in(route.template());
    }
}
