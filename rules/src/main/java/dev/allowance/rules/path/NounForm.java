package dev.allowance.rules.path;

import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.path.Segment;
import dev.allowance.route.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The method and the path without a verb that say what a route says by a verb in its path.
 *
 * @param path the text of a template
 */
record NounForm(String method, String path) {

    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("create", "POST"),
            Map.entry("add", "POST"),
            Map.entry("insert", "POST"),
            Map.entry("get", "GET"),
            Map.entry("fetch", "GET"),
            Map.entry("retrieve", "GET"),
            Map.entry("update", "PUT"),
            Map.entry("modify", "PUT"),
            Map.entry("delete", "DELETE"),
            Map.entry("remove", "DELETE"),
            Map.entry("destroy", "DELETE"));

    /** Methods under which a verb stands whose own method is another; GET is the matter of other rules. */
    private static final Map<String, Set<String>> USED = Map.of(
            "GET", Set.of("GET"),
            "POST", Set.of("POST", "PUT"),
            "PUT", Set.of("PUT", "PATCH", "POST"),
            "DELETE", Set.of("DELETE", "POST"));

    /** What may stand before a verb that names its thing itself: {@code /api/v1/createUser}. */
    private static final Pattern PREFIX = Pattern.compile("(api|rest|ws|v[0-9]+)?", Pattern.CASE_INSENSITIVE);

    /**
     * The form without a verb, where the last literal segment is the verb alone ({@code /users/delete/{id}}), or a verb and the
     * name of the collection it stands below ({@code /users/deleteUser/{id}}) or of one at the root ({@code /createUser}).
     */
    static Optional<NounForm> of(Resource resource, Route route) {
        boolean item = resource.segment().flatMap(Segment::soleVariable).isPresent();
        Resource place = item ? resource.parent().orElseThrow() : resource;
        Optional<Phrase> phrase = place.phrase().filter(Phrase::isPlain);
        String own = phrase.map(Phrase::first).map(METHODS::get).orElse("");
        if (own.isEmpty()
                || route.methods().names().size() != 1
                || !USED.get(own).containsAll(route.methods().names())
                || !resource.isOneSegment()) {
            return Optional.empty();
        }
        String method = own.equals("PUT") && route.methods().contains("PATCH") ? "PATCH" : own;
        return path(place, item, phrase.get(), own, route).map(path -> new NounForm(method, path));
    }

    private static Optional<String> path(Resource place, boolean item, Phrase phrase, String own, Route route) {
        String text = route.template().toString();
        Resource base = place.parent().orElseThrow();
        Optional<Phrase> above = base.phrase();
        List<String> object = object(phrase);
        boolean alone =
                object.isEmpty() || above.filter(name -> isSame(name, object)).isPresent();
        boolean ofItem = base.segment().flatMap(Segment::soleVariable).isPresent();
        String verb = "/" + phrase.text();
        int at = text.lastIndexOf(verb + (item ? "/" : ""));
        if (at < 0) {
            return Optional.empty();
        }
        String before = text.substring(0, at);
        String behind = text.substring(at + verb.length()).replaceAll("/$", "");
        if (alone && isThing(base)) {
            if (item || ofItem) {
                boolean fits = item != ofItem && !own.equals("POST");
                return fits ? Optional.of(before + behind) : Optional.empty();
            }
            if (own.equals("DELETE") && !route.methods().contains("DELETE")) {
                return Optional.empty(); // takes many by criteria in the body, as likely as one
            }
            return own.equals("POST") || own.equals("GET") ? Optional.of(before) : known(base);
        }
        boolean root = above.isEmpty()
                ? base.parent().isEmpty()
                : PREFIX.matcher(above.get().text()).matches();
        return root && !object.isEmpty() ? named(phrase, before, behind, item, own) : Optional.empty();
    }

    /** The words behind the verb that name a thing; {@code all} and {@code by id} say nothing. */
    private static List<String> object(Phrase phrase) {
        List<String> words = phrase.words().subList(1, phrase.words().size());
        int from = !words.isEmpty() && words.get(0).equals("all") ? 1 : 0;
        int to = words.size();
        if (to - from >= 2 && words.subList(to - 2, to).equals(List.of("by", "id"))) {
            to -= 2;
        }
        return words.subList(from, to);
    }

    private static boolean isSame(Phrase name, List<String> object) {
        List<String> words = name.words();
        int last = words.size() - 1;
        return words.size() == object.size()
                && words.subList(0, last).equals(object.subList(0, last))
                && (words.get(last).equals(object.get(last))
                        || Nouns.areForms(object.get(last), words.get(last))
                        || Nouns.areForms(words.get(last), object.get(last)));
    }

    /** Whether the place names a thing, or is an item of such: not the root, a version, or an operation. */
    private static boolean isThing(Resource place) {
        Resource named = place.segment().flatMap(Segment::soleVariable).isPresent()
                ? place.parent().orElseThrow()
                : place;
        return named.phrase()
                .filter(phrase -> phrase.isPlain()
                        && !phrase.opensWithVerb()
                        && !PREFIX.matcher(phrase.text()).matches())
                .isPresent();
    }

    /** The item of a collection, where the table has one. */
    private static Optional<String> known(Resource collection) {
        return collection
                .item()
                .flatMap(item -> item.routes().stream().findFirst())
                .map(route -> route.template().toString());
    }

    private static Optional<String> named(Phrase phrase, String before, String behind, boolean item, String own) {
        String rest = phrase.text().substring(phrase.first().length()).replaceFirst("^[-_]?([Aa]ll[-_]?)?", "");
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Phrase thing = Phrase.of(
                Character.toLowerCase(rest.charAt(0)) + rest.substring(1).replaceFirst("[-_]?[Bb]y[-_]?[Ii]d$", ""));
        boolean one = thing.number() == Nouns.Number.SINGULAR;
        boolean many = thing.number() == Nouns.Number.PLURAL;
        boolean simple = thing.words().stream()
                .noneMatch(Set.of("by", "for", "from", "to", "in", "of", "and", "or", "with")::contains);
        if (!simple || !one && !many || (item ? own.equals("POST") : !own.equals("POST") && !own.equals("GET"))) {
            return Optional.empty();
        }
        boolean keep = many || !item && own.equals("GET");
        return (keep ? Optional.of(thing.text()) : thing.pluralText()).map(name -> before + "/" + name + behind);
    }
}
