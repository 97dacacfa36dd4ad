package dev.allowance.rules.missing;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.Discriminators;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.naming.Words;
import dev.allowance.naming.WriteOnlyNouns;
import dev.allowance.path.Segment;
import dev.allowance.route.HandlerParameter;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An item that can be changed or removed but not read. RFC 9110 §9.1: every server should support GET where it can. */
@AutoService(Rule.class)
public final class ItemWithoutGetRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "item-without-get",
            Severity.WARNING,
            Theme.MISSING,
            "an item of a collection can be changed or removed, but GET on it is refused");
    /** Below an item, these show the item. */
    private static final List<String> VIEWS = List.of(
            "json", "xml", "html", "details", "detail", "info", "inspect", "profile", "status", "summary", "view",
            "show", "edit");

    /** Before an id, this is all there is to see of what runs by itself. */
    private static final String STATUS = "status";

    /** So many collections beside it whose items are read tell that its own should be, too. */
    private static final int SIBLINGS = 2;

    /** What a thing is called by. */
    private static final Set<String> LABELS = Set.of("name", "code", "key", "title", "label", "alias", "handle");

    private static final Set<String> WRITES = Set.of("PUT", "PATCH", "DELETE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        ResourceTree tree = context.tree();
        ReadableItems readable = new ReadableItems(tree);
        // an API without any GET only takes writes: it is read elsewhere
        boolean reads = tree.resources().stream()
                .anyMatch(resource -> resource.methods().contains("GET"));
        boolean resolved = context.table().designed().stream()
                .allMatch(route -> route.template().isResolved());
        for (Resource item : tree.resources()) {
            Optional<Route> write = item.routes().stream()
                    .filter(route -> route.methods().names().stream().anyMatch(WRITES::contains))
                    .filter(route -> !takesSeveral(route))
                    .findFirst();
            if (write.isPresent()
                    && (isItem(item) && (!isNested(item.parent().orElseThrow()) || isUnlikeItsSiblings(item))
                            || isComposite(item))
                    && !isShownBelow(item)
                    && !isPart(item)
                    && !isOfKind(item)
                    && !isValue(item)
                    && !isShownBeside(item)
                    && !readable.contains(item)
                    && (item.isOneSegment() ? !tree.mayAnswer(item, "GET") : resolved && !isCovered(item))) {
                // beside the plural, the name is at fault first, which plural-mismatch tells
                boolean plain = isItem(item) && !isListedAtPlural(item.parent().orElseThrow());
                context.report(
                        finding(item, write.get(), reads && plain && isKept(item) ? Severity.WARNING : Severity.INFO));
            }
        }
    }

    /** Whether a setting, which PUT replaces too, is given its value in the path: {@code PUT /port/{port}}. */
    private static boolean isValue(Resource item) {
        Resource setting = item.parent().orElseThrow();
        return item.methods().equals(HttpMethods.of("PUT"))
                && setting.methods().contains("PUT")
                && setting.phrase()
                        .map(Phrase::words)
                        .equals(item.segment()
                                .flatMap(Segment::soleVariable)
                                .map(variable -> Words.split(variable.name())));
    }

    /** Whether a list of ids stands for its last variable, {@code DELETE /messages/1,2,3}, which names no one item. */
    private static boolean takesSeveral(Route route) {
        List<Segment.Variable> variables = route.template().variables();
        Optional<String> last = variables.stream()
                .skip(Math.max(0, variables.size() - 1))
                .map(Segment.Variable::name)
                .findFirst();
        return route.facts().parameters().stream()
                .anyMatch(parameter -> parameter.kind() == HandlerParameter.Kind.PATH
                        && parameter.isSeveral()
                        && parameter.name().equals(last));
    }

    private static boolean isItem(Resource resource) {
        Optional<Segment.Variable> variable = resource.segment().flatMap(Segment::soleVariable);
        Optional<Phrase> name = resource.parent()
                .flatMap(Resource::phrase)
                .filter(phrase -> phrase.isPlain()
                        && !phrase.opensWithVerb()
                        && !Discriminators.isIdentifier(phrase.hyphenated()));
        if (variable.isEmpty()
                || name.isEmpty()
                || isWriteOnly(name.get()) && !isKeptForItself(resource, name.get())
                || Discriminators.contains(variable.get(), name.get())) {
            return false;
        }
        Resource collection = resource.parent().orElseThrow();
        boolean own = isNamedAfter(variable.get(), name.get());
        return switch (name.get().number()) {
            case PLURAL ->
                own
                        || isListedOrMade(collection)
                        || !isOfAnother(variable.get(), name.get()) && !isAnotherNoun(variable.get(), name.get());
            case SINGULAR ->
                own && name.get().pluralText().isPresent()
                        || isListed(collection)
                        || collection.methods().contains("POST") && !isAnotherNoun(variable.get(), name.get());
            case UNCOUNTABLE -> collection.methods().contains("GET") && !isNested(collection);
            case UNKNOWN ->
                collection.methods().contains("GET")
                        || collection.methods().contains("POST") && isNamedAfterAll(variable.get(), name.get())
                        || own && isSpelledOut(variable.get(), name.get());
        };
    }

    private static boolean isWriteOnly(Phrase collection) {
        return WriteOnlyNouns.contains(collection)
                || collection
                        .pluralText()
                        .map(Phrase::of)
                        .filter(WriteOnlyNouns::contains)
                        .isPresent();
    }

    /** Whether things of that name are no mere relation here: they have a path of their own, where they are made, listed or changed. */
    private static boolean isKeptForItself(Resource item, Phrase name) {
        Resource collection = item.parent().orElseThrow();
        boolean kept = WriteOnlyNouns.mayBeKept(name)
                || name.pluralText()
                        .map(Phrase::of)
                        .filter(WriteOnlyNouns::mayBeKept)
                        .isPresent();
        return kept
                && !isNested(collection)
                && (item.methods().contains("PUT")
                        || item.methods().contains("PATCH")
                        || item.methods().contains("POST")
                        || isListedOrMade(collection));
    }

    /** Whether the variable spells out the words that the name joins: <code>actionitem/{actionItemId}</code>. */
    private static boolean isSpelledOut(Segment.Variable variable, Phrase collection) {
        List<String> words = Words.split(variable.name());
        return words.size() > 2
                && String.join("", words.subList(0, words.size() - 1)).equals(collection.hyphenated());
    }

    /** Whether the variable says of what it is the id: <code>switch/{switchId}</code>, <code>repository/{repoId}</code>. */
    private static boolean isNamedAfter(Segment.Variable variable, Phrase collection) {
        List<String> words = Words.split(variable.name());
        if (words.size() == 2 && Nouns.areForms(words.get(0), collection.head())) {
            return true;
        }
        return Discriminators.identifies(variable, collection)
                && Words.split(variable.name()).stream()
                        .limit(1)
                        .anyMatch(first -> collection.words().stream().anyMatch(word -> word.startsWith(first)));
    }

    /** Whether all that the variable says, but for its last word, is in that name: {@code optin/{code}}, {@code addr/{addrId}}. */
    private static boolean isNamedAfterAll(Segment.Variable variable, Phrase collection) {
        List<String> words = Words.split(variable.name());
        return collection.words().containsAll(words.subList(0, Math.max(0, words.size() - 1)));
    }

    /** Whether the variable names another thing, by which the collection may be cleared: <code>rules/{serviceName}</code>. */
    private static boolean isOfAnother(Segment.Variable variable, Phrase collection) {
        return Words.split(variable.name()).size() > 1 && !isNamedAfter(variable, collection);
    }

    /** Whether the variable is a noun of its own, by which things are put and taken away: {@code /newsletter/{email}}. */
    private static boolean isAnotherNoun(Segment.Variable variable, Phrase collection) {
        String noun = variable.name();
        return Nouns.number(noun) == Nouns.Number.SINGULAR
                && !LABELS.contains(noun)
                && !Discriminators.identifies(variable, collection);
    }

    private static boolean isListedOrMade(Resource collection) {
        return isListed(collection) || collection.methods().contains("POST");
    }

    private static boolean isListed(Resource collection) {
        return collection.methods().contains("GET") || isListedAtPlural(collection);
    }

    private static boolean isListedAtPlural(Resource collection) {
        return collection
                .phrase()
                .flatMap(Phrase::pluralText)
                .flatMap(plural -> collection.parent().orElseThrow().literal(plural))
                .isPresent();
    }

    /** Whether it is below another item, which shows it as a part of its own, or in the list of its parts. */
    private static boolean isNested(Resource collection) {
        return collection.segments().stream().anyMatch(segment -> !(segment instanceof Segment.Literal));
    }

    /**
     * Whether it is kept below another item as others are that GET does answer: there, items are not read as parts of the whole.
     */
    private static boolean isUnlikeItsSiblings(Resource item) {
        Resource collection = item.parent().orElseThrow();
        return collection.methods().contains("GET")
                && collection.methods().contains("POST")
                && item.methods().contains("DELETE")
                && (item.methods().contains("PUT") || item.methods().contains("PATCH"))
                && collection.parent().orElseThrow().children().stream()
                                .filter(sibling -> sibling != collection
                                        && sibling.phrase().isPresent()
                                        && sibling.item()
                                                .filter(other -> other.methods().contains("GET"))
                                                .isPresent())
                                .count()
                        >= SIBLINGS;
    }

    /**
     * Whether two variables identify it, while GET takes one of them only: <code>DELETE /workflows/{name}/{version}</code>
     * beside <code>GET /workflows/{name}</code>, which takes the same write nowhere.
     */
    private static boolean isComposite(Resource resource) {
        Optional<Segment.Variable> last = resource.segment().flatMap(Segment::soleVariable);
        if (last.isEmpty()) {
            return false;
        }
        Resource single = resource.parent().orElseThrow();
        Optional<Phrase> name = single.parent()
                .filter(collection -> !isNested(collection))
                .flatMap(Resource::phrase)
                .filter(phrase -> phrase.isPlain() && !phrase.opensWithVerb() && !isWriteOnly(phrase));
        return single.segment().flatMap(Segment::soleVariable).isPresent()
                && name.isPresent()
                && (isNamedAfter(last.get(), name.get()) || last.get().name().equals("version"))
                && single.methods().contains("GET")
                && WRITES.stream()
                        .noneMatch(method -> resource.methods().contains(method)
                                && single.methods().contains(method));
    }

    /** Whether another template may cover the item where its own variable may hold slashes. */
    private static boolean isCovered(Resource item) {
        boolean covered = item.methods().isUnknown() || item.methods().contains("GET");
        Resource next = item;
        while (next.parent().isPresent()) {
            Resource at = next.parent().get();
            Resource below = next;
            covered |= at.children().stream()
                    .filter(child -> child != below && mayMatch(child.segment().orElseThrow(), below))
                    .anyMatch(child -> !child.isOneSegment() || child.methods().contains("GET"));
            next = at;
        }
        return covered;
    }

    private static boolean mayMatch(Segment segment, Resource resource) {
        String text = resource.phrase().map(Phrase::text).orElse("");
        boolean begins = segment instanceof Segment.Mixed mixed
                && mixed.parts().get(0) instanceof Segment.Text first
                && !text.startsWith(first.text());
        return !(segment instanceof Segment.Literal) && !begins;
    }

    /** Whether more is done here than removing what is made and listed elsewhere. */
    private static boolean isKept(Resource item) {
        Resource collection = item.parent().orElseThrow();
        return item.methods().contains("PUT")
                || item.methods().contains("PATCH")
                || collection.methods().contains("GET")
                || collection.methods().contains("POST");
    }

    /** Whether it is made below another item, which shows it: conditions of a policy, {@code /policies/{id}/conditions}. */
    private static boolean isPart(Resource item) {
        Resource collection = item.parent().orElseThrow();
        return !collection.methods().contains("GET")
                && collection
                        .phrase()
                        .flatMap(name -> collection
                                .parent()
                                .flatMap(Resource::item)
                                .flatMap(whole -> whole.literal(name.text())))
                        .filter(parts -> !parts.routes().isEmpty())
                        .isPresent();
    }

    /** Whether its status stands before its id, as in <code>/imports/status/{importId}</code>. */
    private static boolean isShownBeside(Resource item) {
        Segment id = item.segment().orElseThrow();
        return item.parent()
                .flatMap(collection -> collection.literal(STATUS))
                .flatMap(Resource::item)
                .filter(shown -> shown.methods().contains("GET")
                        && shown.segment().orElseThrow().equals(id))
                .isPresent();
    }

    /** Whether the segment before its id only says of which kind the item is, that GET returns without: {@code /users/local/{userId}}. */
    private static boolean isOfKind(Resource item) {
        Segment id = item.segment().orElseThrow();
        return item.parent()
                .flatMap(Resource::parent)
                .flatMap(Resource::item)
                .filter(plain -> plain != item.parent().orElseThrow()
                        && plain.methods().contains("GET")
                        && plain.routes().stream()
                                .map(route -> route.template().segments())
                                .anyMatch(segments ->
                                        segments.get(segments.size() - 1).equals(id)))
                .isPresent();
    }

    /** Whether GET shows it at a view below, or with its name behind the id, which says no more: {@code /files/7/report.pdf}. */
    private static boolean isShownBelow(Resource item) {
        return Stream.concat(VIEWS.stream().flatMap(view -> item.literal(view).stream()), item.item().stream())
                .anyMatch(view -> view.methods().contains("GET"));
    }

    private static Finding finding(Resource item, Route route, Severity severity) {
        Set<String> writes = new TreeSet<>(item.methods().names());
        writes.retainAll(WRITES);
        String path = route.template().toString();
        Optional<Route> list = item.parent().orElseThrow().route("GET");
        List<Related> related = new ArrayList<>();
        list.ifPresent(r -> related.add(new Related(r, "lists the items")));
        String problem = "`" + path + "` answers " + String.join(" and ", writes) + " but refuses GET with 405"
                + list.map(r -> "; `GET " + r.template() + "` lists the items").orElse("");
        return new Finding(
                INFO.id(),
                severity,
                route,
                route.facts().pathAnchor(),
                problem,
                "add `GET " + path + "`, which brings HEAD with it",
                related);
    }
}
