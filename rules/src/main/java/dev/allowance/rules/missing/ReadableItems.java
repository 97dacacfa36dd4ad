package dev.allowance.rules.missing;

import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.naming.Shape;
import dev.allowance.path.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The items of a table that GET answers, by the names of their collections. */
final class ReadableItems {

    private final Map<String, List<Resource>> byName = new TreeMap<>();

    /** All items of this tree that answer GET. */
    ReadableItems(ResourceTree tree) {
        for (Resource resource : tree.resources()) {
            if (resource.methods().contains("GET")) {
                name(resource)
                        .ifPresent(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(resource));
            }
        }
    }

    /**
     * Whether the item may be read elsewhere, as that of <code>/users/@me/guilds/{id}</code> at <code>/guilds/{id}</code>: in
     * another spelling or number too, which is the matter of other rules. Another version of the path is no other place, and
     * the events of campaigns are no other events.
     */
    boolean contains(Resource item) {
        return name(item).stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .anyMatch(other -> !isOtherVersion(item, other)
                        && !isKeyOfOthers(item, other)
                        && !isOfAnother(item, other)
                        && owner(item)
                                .map(owner -> above(other).equals(Optional.of(owner)))
                                .orElse(true));
    }

    /** Whether the id only tells which things of another collection are meant: {@code /associations/subjects/{subject}}. */
    private static boolean isKeyOfOthers(Resource item, Resource other) {
        return above(other)
                .filter(name -> name.number() == Nouns.Number.PLURAL)
                .filter(name -> !literals(item).contains(name.text()))
                .isPresent();
    }

    /** Whether each stands below a name that the other does not: the templates of notifications are no templates of a configuration. */
    private static boolean isOfAnother(Resource item, Resource other) {
        return isApart(above(item), other) && isApart(above(other), item);
    }

    private static boolean isApart(Optional<Phrase> name, Resource from) {
        return name.filter(above -> !above.isVersion() && !literals(from).contains(above.text()))
                .isPresent();
    }

    /** The collection, with items of its own, that its collection stands at: campaigns for {@code /campaigns/events}. */
    private static Optional<Phrase> owner(Resource item) {
        return item.parent()
                .flatMap(Resource::parent)
                .filter(above ->
                        above.shape() == Shape.COLLECTION && above.item().isPresent())
                .flatMap(Resource::phrase);
    }

    /** What its collection stands at, whether or not that has items there: another root may hold those. */
    private static Optional<Phrase> above(Resource item) {
        return item.parent().flatMap(Resource::parent).flatMap(Resource::phrase);
    }

    /** The words of the collection's name, the last one in the singular. */
    private static Optional<String> name(Resource item) {
        return item.segment()
                .flatMap(Segment::soleVariable)
                .flatMap(variable -> item.parent())
                .flatMap(Resource::phrase)
                .map(name -> {
                    String joined = String.join("", name.words());
                    String head = name.head();
                    return joined.substring(0, joined.length() - head.length())
                            + Nouns.singular(head).orElse(head);
                });
    }

    /** Whether they differ by nothing but the version; a path without one is {@code version-mismatch}'s matter. */
    private static boolean isOtherVersion(Resource one, Resource other) {
        List<String> here = versions(one);
        List<String> there = versions(other);
        return here.size() == there.size()
                && !here.equals(there)
                && withoutVersions(one).equals(withoutVersions(other));
    }

    private static List<String> versions(Resource resource) {
        return literals(resource).stream().filter(Phrase::isVersion).toList();
    }

    private static List<String> withoutVersions(Resource resource) {
        return literals(resource).stream()
                .filter(text -> !Phrase.isVersion(text))
                .toList();
    }

    private static List<String> literals(Resource resource) {
        return resource.segments().stream()
                .map(segment -> segment instanceof Segment.Literal literal ? literal.text() : "{}")
                .toList();
    }
}
