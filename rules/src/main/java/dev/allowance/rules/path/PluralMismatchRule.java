package dev.allowance.rules.path;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.Discriminators;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One resource under the singular and the plural of its name, each with a part of the methods. */
@AutoService(Rule.class)
public final class PluralMismatchRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "plural-mismatch",
                    Severity.WARNING,
                    Theme.PATH,
                    "the items of one collection stand below the singular of its name, the collection at the plural")
            .asConvention();

    /** By which an item is looked up, as a role at <code>/roles/name/{name}</code>, whatever <code>/roles/names</code> lists. */
    private static final Set<String> ATTRIBUTES = Set.of("name", "id", "uuid", "guid", "code", "email", "username");

    /** What things are sorted by, though it may be listed as well. */
    private static final Set<String> KINDS =
            Set.of("category", "kind", "language", "locale", "stage", "state", "status", "type", "version");

    private static final HttpMethods CHANGES = HttpMethods.of("PUT", "PATCH", "DELETE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Resource item : context.tree().everywhere()) {
            Optional<Segment.Variable> variable = item.segment().flatMap(Segment::soleVariable);
            if (variable.isPresent() && isListed(item.parent())) {
                item.routes().stream().findFirst().ifPresent(context::eligible);
            }
            Optional<Resource> singular = item.parent().filter(parent -> isCandidate(parent));
            if (variable.isPresent()
                    && item.isOneSegment()
                    && singular.isPresent()
                    && mayIdentify(variable.get(), singular.get().phrase().orElseThrow())) {
                check(item, singular.get(), context);
            } else if (isCandidate(item) && item.item().isEmpty()) {
                checkWithoutItems(item, context);
            }
        }
    }

    /** Told where items are named by query or body: made and changed at the singular, and only listed at the plural. */
    private static void checkWithoutItems(Resource singular, RuleContext context) {
        Phrase phrase = singular.phrase().orElseThrow();
        boolean written =
                singular.methods().contains("POST") && singular.methods().intersects(CHANGES);
        plural(singular, phrase)
                .filter(plural -> written
                        && plural.methods().equals(HttpMethods.of("GET"))
                        && plural.item().isEmpty()
                        && !ManagementPaths.contains(singular.anyRoute().template()))
                .ifPresent(plural -> {
                    context.eligible(singular.anyRoute());
                    context.report(finding(singular.anyRoute(), singular, phrase, plural));
                });
    }

    /** Whether the variable may choose an item: none of a kind or a scope, unless it says of what ({@code firmwareVersion}) or is called so itself. */
    private static boolean mayIdentify(Segment.Variable variable, Phrase singular) {
        List<String> words = Words.split(variable.name());
        return !Discriminators.contains(variable, singular)
                || words.size() > 1 && singular.words().contains(words.get(0))
                || words.equals(singular.words()) && !KINDS.contains(singular.head());
    }

    /** Whether it is a collection where its items are: at the plural. */
    private static boolean isListed(Optional<Resource> collection) {
        return collection
                .filter(resource -> resource.methods().contains("GET"))
                .flatMap(Resource::phrase)
                .filter(phrase -> phrase.number() == Nouns.Number.PLURAL)
                .isPresent();
    }

    /** Whether it may be the singular of a collection, and is no resource of its own such as the caller's {@code /user}. */
    private static boolean isCandidate(Resource singular) {
        return singular.phrase()
                        .filter(phrase -> phrase.isPlain()
                                && !phrase.opensWithVerb()
                                && !ATTRIBUTES.contains(phrase.hyphenated()))
                        .isPresent()
                && !singular.methods().contains("GET")
                && !singular.methods().isUnknown();
    }

    private static void check(Resource item, Resource singular, RuleContext context) {
        Phrase phrase = singular.phrase().orElseThrow();
        Optional<Resource> plural = plural(singular, phrase).or(() -> above(item, singular, phrase));
        if (plural.isEmpty()) {
            return;
        }
        Optional<Resource> twin = plural.get().item();
        boolean alias = twin.filter(other -> other.methods().equals(item.methods()))
                .filter(other -> !item.routes().isEmpty() || names(other).equals(names(item)))
                .isPresent();
        boolean apart = !item.routes().isEmpty() || twin.isPresent() || isFirstKey(item, phrase);
        Route route = item.anyRoute();
        if (route.facts().conditional()) {
            return;
        }
        if (apart && !alias && !ManagementPaths.contains(route.template())) {
            context.eligible(route);
            context.report(finding(route, item, phrase, plural.get()));
        }
    }

    /** Whether a second variable directly below it is what identifies the item: {@code /query/{brokerId}/{queryId}}. */
    private static boolean isFirstKey(Resource item, Phrase name) {
        return item.item()
                .filter(second -> !second.routes().isEmpty())
                .flatMap(Resource::segment)
                .flatMap(Segment::soleVariable)
                .filter(variable -> Words.split(variable.name()).get(0).equals(name.head()))
                .isPresent();
    }

    /** All routes there and below. */
    private static Stream<Route> below(Resource resource) {
        return Stream.concat(
                resource.routes().stream(), resource.children().stream().flatMap(PluralMismatchRule::below));
    }

    private static Set<Optional<Phrase>> names(Resource item) {
        return item.children().stream().map(Resource::phrase).collect(Collectors.toSet());
    }

    /** The sibling whose name is the same but in the plural. */
    private static Optional<Resource> plural(Resource singular, Phrase phrase) {
        int head = phrase.text().length() - phrase.head().length();
        if (!phrase.text().substring(head).equalsIgnoreCase(phrase.head())) {
            return Optional.empty();
        }
        String modifiers = phrase.text().substring(0, head);
        String written = phrase.text().substring(head);
        Resource parent = singular.parent().orElseThrow();
        Stream<String> plurals = Nouns.number(phrase.head()) == Nouns.Number.UNCOUNTABLE
                ? Stream.of(phrase.head() + "s")
                : Nouns.plurals(phrase.head()).stream().filter(form -> Nouns.areForms(phrase.head(), form));
        return plurals.map(form -> Character.isUpperCase(written.charAt(0))
                        ? Character.toUpperCase(form.charAt(0)) + form.substring(1)
                        : form)
                .flatMap(form -> parent.literal(modifiers + form).stream())
                .findFirst();
    }

    /** The list of the items, if the singular stands below it: {@code /racks/rack/{rackId}}. The items are not there already. */
    private static Optional<Resource> above(Resource item, Resource singular, Phrase phrase) {
        Optional<Segment.Variable> variable = item.segment().flatMap(Segment::soleVariable);
        return singular.parent()
                .filter(parent -> isListed(Optional.of(parent)) && parent.item().isEmpty())
                .filter(parent -> parent.phrase()
                        .filter(name -> name.text().equals(phrase.pluralText().orElse("")))
                        .isPresent())
                .filter(parent ->
                        Words.split(variable.orElseThrow().name()).get(0).equals(phrase.head()));
    }

    private static Finding finding(Route route, Resource item, Phrase singular, Resource plural) {
        Route other = plural.anyRoute();
        String name = plural.phrase().orElseThrow().text();
        String text = route.template().toString();
        int at = (text + "/").lastIndexOf("/" + singular.text() + "/");
        String better = at < 0
                ? name
                : text.substring(0, at + 1)
                        + name
                        + text.substring(at + 1 + singular.text().length());
        boolean methods = !item.routes().isEmpty() && !plural.routes().isEmpty();
        String problem = methods
                ? "`" + text + "` answers " + item.methods().readable() + " under the singular, `" + other.template()
                        + "` answers " + plural.methods().readable()
                        + " under the plural: each name has a part of the methods"
                : "`" + text + "` stands under the singular, `" + other.template()
                        + "` under the plural: each name has a part of the methods";
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                problem,
                "use one name for both, such as `" + better + "`",
                Stream.concat(
                                Stream.of(new Related(other, "the plural")),
                                below(item).filter(r -> !r.equals(route)).map(r -> new Related(r, "the singular too")))
                        .toList());
    }
}
