package dev.allowance.rules.path;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.Discriminators;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
import dev.allowance.naming.WriteOnlyNouns;
import dev.allowance.path.Segment;
import dev.allowance.route.Api;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Items below a noun in the singular, in an API that names its collections in the plural. */
@AutoService(Rule.class)
public final class SingularCollectionRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "singular-collection",
            Severity.INFO,
            Theme.PATH,
            "the items of a collection stand below a noun in the singular, where the API says the plural elsewhere");

    /** So many collections in the plural, and so many for each in the singular, are a custom to break. */
    private static final int CUSTOM = 5;

    private static final int SHARE = 3;

    /** What an item is looked up by, or what leads to it: {@code /users/name/{name}}, {@code /users/by-email/{email}}. */
    private static final Set<String> LOOKUPS = Set.of(
            "name",
            "id",
            "uuid",
            "guid",
            "code",
            "email",
            "username",
            "key",
            "type",
            "by",
            "for",
            "from",
            "of",
            "in",
            "with",
            "to",
            "at",
            "on",
            "own",
            "current");

    /** What is told of a thing, which the id below names: {@code /rules/info/asset/{assetId}}. */
    private static final Set<String> VIEWS =
            Set.of("info", "information", "metadata", "metrics", "state", "statistics", "stats", "status", "summary");

    /** Before the key in the name of a handler. */
    private static final Set<String> JOINING = Set.of("by", "for");

    /** By which an item may be known, if the noun stands before it: {@code reportCode}. */
    private static final Set<String> KEYS = Set.of("id", "code", "key", "name");

    private static final Set<String> GENERIC = Set.of("resource", "entity", "item", "object", "element");

    /** All that is mapped to a relation or a look-up. */
    private static final Set<HttpMethods> SOLE = Set.of(HttpMethods.of("GET"), HttpMethods.of("DELETE"));

    private static final HttpMethods CHANGES = HttpMethods.of("PUT", "PATCH", "DELETE");

    /** The collections of one API by their names. */
    private record Collections(
            Map<String, List<Resource>> plural, Map<String, List<Resource>> singular, Set<String> singulars) {
        Collections() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<Api, Collections> apis = new TreeMap<>();
        Map<Api, Set<String>> plurals = plurals(context);
        for (Resource item : context.tree().everywhere()) {
            Optional<Phrase> name = item.parent().flatMap(Resource::phrase).filter(Phrase::isPlain);
            if (name.isPresent() && isCounted(item, name.get())) {
                apis.computeIfAbsent(Api.of(item.anyRoute()), api -> new Collections())
                        .singulars
                        .add(name.get().hyphenated());
            }
            if (name.isPresent() && isItem(item, name.get())) {
                Collections collections = apis.computeIfAbsent(Api.of(item.anyRoute()), api -> new Collections());
                if (name.get().number() == Nouns.Number.PLURAL && !item.routes().isEmpty()) {
                    add(collections.plural, name.get(), item);
                } else if (isSingular(item, name.get())
                        && !item.parent().orElseThrow().methods().contains("DELETE")
                        && isItsOwn(item, name.get())
                        && !isLookup(item)
                        && !isTwofold(item.parent().orElseThrow(), name.get())) {
                    add(collections.singular, name.get(), item);
                }
            }
        }
        apis.forEach((api, collections) -> check(collections, plurals.getOrDefault(api, Set.of()), context));
    }

    /** Whether items are made or listed at a noun in the singular, whatever else speaks against telling it. */
    private static boolean isCounted(Resource item, Phrase name) {
        Resource collection = item.parent().orElseThrow();
        return item.segment().flatMap(Segment::soleVariable).isPresent()
                && !item.routes().isEmpty()
                && name.number() == Nouns.Number.SINGULAR
                && (collection.methods().contains("GET") || collection.methods().contains("POST"))
                && !ManagementPaths.contains(item.anyRoute().template());
    }

    /** The names in the plural that each API maps. */
    private static Map<Api, Set<String>> plurals(RuleContext context) {
        Map<Api, Set<String>> plurals = new TreeMap<>();
        for (Resource resource : context.tree().everywhere()) {
            resource.phrase()
                    .filter(name -> name.number() == Nouns.Number.PLURAL)
                    .ifPresent(name -> plurals.computeIfAbsent(Api.of(resource.anyRoute()), api -> new TreeSet<>())
                            .add(name.hyphenated()));
        }
        return plurals;
    }

    /** Whether such things are kept in the plural, and here is but a look-up by one of them, or what relates to it. */
    private static boolean isKeyOf(Set<String> plurals, Resource item) {
        return SOLE.contains(item.methods())
                && item.parent()
                        .flatMap(Resource::phrase)
                        .flatMap(Phrase::pluralText)
                        .map(Phrase::of)
                        .map(Phrase::hyphenated)
                        .filter(plurals::contains)
                        .isPresent();
    }

    private static void add(Map<String, List<Resource>> collections, Phrase name, Resource item) {
        collections.computeIfAbsent(name.hyphenated(), key -> new ArrayList<>()).add(item);
    }

    private static boolean isItem(Resource item, Phrase collection) {
        Optional<Segment.Variable> variable = item.segment().flatMap(Segment::soleVariable);
        // the list shows that there are items, where only what is below them is mapped
        boolean known = !item.routes().isEmpty()
                || item.parent().orElseThrow().methods().contains("GET");
        return variable.isPresent()
                && known
                && item.isOneSegment()
                && (Discriminators.identifies(variable.get(), collection)
                        || isManaged(item)
                        || isKept(item) && !Discriminators.contains(variable.get(), collection))
                && !isLookedUp(item)
                && !isWriteOnly(item, collection)
                && !ManagementPaths.contains(item.anyRoute().template());
    }

    /** Whether it is read and removed by a key that bears the name of the noun, which thus is no verb: {@code /report/{reportCode}}. */
    private static boolean isManaged(Resource item) {
        List<String> key = item.segment()
                .flatMap(Segment::soleVariable)
                .map(variable -> Words.split(variable.name()))
                .orElse(List.of());
        String noun = item.parent().flatMap(Resource::phrase).map(Phrase::head).orElse("");
        return key.size() > 1
                && KEYS.contains(key.get(key.size() - 1))
                && key.get(key.size() - 2).equals(Nouns.singular(noun).orElse(noun))
                && item.methods().contains("GET")
                && item.methods().contains("DELETE");
    }

    /** Whether items are made or listed there, read, and changed or removed one by one: no view of something else that has the id. */
    private static boolean isKept(Resource item) {
        Resource collection = item.parent().orElseThrow();
        return item.methods().contains("GET")
                && item.methods().intersects(CHANGES)
                && (collection.methods().contains("GET") || collection.methods().contains("POST"));
    }

    /** Whether it is rather something done, and undone, than a thing: {@code DELETE /installation/{id}}. */
    private static boolean isWriteOnly(Resource item, Phrase collection) {
        return !item.methods().contains("GET")
                && !item.parent().orElseThrow().methods().contains("GET")
                && collection
                        .pluralText()
                        .map(Phrase::of)
                        .filter(WriteOnlyNouns::contains)
                        .isPresent();
    }

    /**
     * Whether the id is only a key that something else is looked up by, as the handler says: {@code findMappingByProduct},
     * {@code getChangesForDocument}.
     */
    private static boolean isLookedUp(Resource item) {
        return item.methods().equals(HttpMethods.of("GET"))
                && item.routes().stream()
                        .allMatch(route -> Words.split(route.handler().methodName()).stream()
                                .anyMatch(JOINING::contains));
    }

    /** Whether the id below the singular is one of such a thing: {@code id}, or {@code configId} below {@code configuration}. */
    private static boolean isItsOwn(Resource item, Phrase name) {
        List<String> words = Words.split(
                item.segment().flatMap(Segment::soleVariable).orElseThrow().name());
        String first = words.get(0);
        return words.size() == 1
                || GENERIC.contains(first)
                || words.size() > 2 && words.get(words.size() - 2).equals(name.head())
                || name.words().stream().anyMatch(word -> word.startsWith(first) || word.endsWith(first))
                        && (words.size() == 2 || name.words().contains(words.get(words.size() - 2)));
    }

    /** Whether it stands below a collection, as a key to look that up by: {@code /tokens/user/{userId}}. */
    private static boolean isLookup(Resource item) {
        Resource singular = item.parent().orElseThrow();
        Resource above = singular.parent().orElseThrow();
        Optional<Phrase> name = above.phrase().filter(phrase -> !phrase.isVersion());
        List<String> kind = item.segment()
                .flatMap(Segment::soleVariable)
                .map(variable -> Words.split(variable.name()))
                .orElse(List.of());
        // groups of taxes: /taxes/group/{taxGroupId}
        if (kind.size() > 2
                && name.filter(phrase -> Nouns.areForms(kind.get(0), phrase.head()))
                        .isPresent()) {
            return false;
        }
        return name.filter(phrase -> isPlural(phrase) || VIEWS.contains(phrase.hyphenated()))
                        .isPresent()
                || name.isPresent() && above.item().isPresent() && !isKept(item);
    }

    /** Whether it is one, or looks like one of a word that we do not know: {@code infras}. */
    private static boolean isPlural(Phrase name) {
        return name.number() == Nouns.Number.PLURAL
                || name.number() == Nouns.Number.UNKNOWN && name.head().matches("[a-z]{4,}[^isu]s");
    }

    private static boolean isSingular(Resource item, Phrase name) {
        Segment.Variable variable =
                item.segment().flatMap(Segment::soleVariable).orElseThrow();
        return (name.number() == Nouns.Number.SINGULAR || endsInSingular(name.head(), variable))
                && name.pluralText().isPresent()
                && !name.head().endsWith("ing")
                && !(name.words().size() == 1 && Verbs.isAlsoNoun(name.head()) && !isManaged(item) && !isKept(item))
                && name.words().stream().noneMatch(LOOKUPS::contains);
    }

    /** Whether the variable tells which known noun the word ends in: <code>provisioningcategory/{categoryId}</code>. */
    private static boolean endsInSingular(String word, Segment.Variable variable) {
        String noun = Words.split(variable.name()).get(0);
        return Nouns.number(word) == Nouns.Number.UNKNOWN
                && noun.length() > 3
                && word.endsWith(noun)
                && Nouns.number(noun) == Nouns.Number.SINGULAR;
    }

    /** Whether the plural stands beside it, which is another matter: {@link PluralMismatchRule}. */
    private static boolean isTwofold(Resource singular, Phrase name) {
        return singular.parent().orElseThrow().children().stream()
                .flatMap(sibling -> sibling.phrase().stream())
                .anyMatch(sibling -> Nouns.areForms(name.head(), sibling.head()));
    }

    private static void check(Collections collections, Set<String> plurals, RuleContext context) {
        int plural = collections.plural.size();
        Set<String> singulars = new TreeSet<>(collections.singular.keySet());
        singulars.addAll(collections.singulars);
        if (plural >= CUSTOM && plural >= SHARE * singulars.size()) {
            Resource example = collections.plural.values().iterator().next().get(0);
            for (List<Resource> items : collections.singular.values()) {
                List<Resource> own =
                        items.stream().filter(item -> !isKeyOf(plurals, item)).toList();
                if (!own.isEmpty()) {
                    context.report(finding(own, example, plural));
                }
            }
        }
    }

    private static Finding finding(List<Resource> items, Resource example, int plural) {
        Resource item = items.get(0);
        Route route = item.anyRoute();
        Phrase name = item.parent().flatMap(Resource::phrase).orElseThrow();
        String better = name.pluralText().orElseThrow();
        String text = route.template().toString();
        int at = text.lastIndexOf("/" + name.text() + "/") + 1;
        String problem = "`" + route.methods() + " " + text + "` is "
                + (item.routes().isEmpty() ? "below an item of" : "an item below") + " a singular, while " + plural
                + " collections have the plural, such as `"
                + example.anyRoute().template() + "`";
        String cure = at > 0
                ? "name it `" + text.substring(0, at) + better
                        + text.substring(at + name.text().length()) + "`"
                : "name the collection `" + better + "`";
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                problem,
                cure,
                items.stream()
                        .skip(1)
                        .map(other -> new Related(other.anyRoute(), "the same singular"))
                        .toList());
    }
}
