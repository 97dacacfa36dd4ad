package dev.allowance.rules.path;

import dev.allowance.lang.TypeUse;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.Shape;
import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
import dev.allowance.path.Segment;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The method and the path without a verb that say what a route says by a verb in its path.
 *
 * @param path the text of a template
 * @param resource the path of what it is about: of the collection, or of what the thing is part of
 */
record NounForm(String method, String path, String resource) {

    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("create", "POST"),
            Map.entry("add", "POST"),
            Map.entry("insert", "POST"),
            Map.entry("save", "POST"),
            Map.entry("get", "GET"),
            Map.entry("fetch", "GET"),
            Map.entry("retrieve", "GET"),
            Map.entry("list", "GET"),
            Map.entry("find", "GET"),
            Map.entry("update", "PUT"),
            Map.entry("modify", "PUT"),
            Map.entry("edit", "PUT"),
            Map.entry("clear", "DELETE"),
            Map.entry("delete", "DELETE"),
            Map.entry("del", "DELETE"),
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

    private static final Pattern EXTENSION = Pattern.compile("(.+)\\.(json|xml)");

    /** These mean other things as well, such as a form, unless the method says the same. */
    private static final Set<String> ALIKE = Set.of("edit", "clear");

    private static final Set<String> SEVERAL = Set.of("batch", "bulk");

    /** Behind {@code list} they make a noun of it: {@code listView}. */
    private static final Set<String> LISTED = Set.of("view", "item", "entry", "box", "page", "size", "length");

    /** Words that say more of a thing than its name. */
    private static final Set<String> JOINING = Set.of("by", "for", "from", "to", "in", "of", "and", "or", "with");

    private static final Set<String> ID =
            Set.of("java.lang.String", "java.lang.Long", "java.lang.Integer", "java.util.UUID", "long", "int");

    /**
     * The form without a verb, where the last literal segment is
     *
     * <ul>
     *   <li>the verb alone ({@code /users/delete/{id}}), or a verb and the name of the collection it stands below ({@code
     *       /users/deleteUser/{id}}) or of one at the root ({@code /createUser}),
     *   <li>any thing behind a verb, where the method says that verb ({@code DELETE /users/{id}/deletePhoto}) or is POST.
     * </ul>
     */
    static Optional<NounForm> of(Resource resource, Route route) {
        Resource place = resource;
        int items = 0;
        while (place.segment().flatMap(Segment::soleVariable).isPresent()) {
            place = place.parent().orElseThrow();
            items++;
        }
        Optional<Phrase> phrase = place.phrase().map(NounForm::withoutExtension).filter(Phrase::isPlain);
        String own = phrase.map(NounForm::method).orElse("");
        if (own.isEmpty()) {
            return further(place, route);
        }
        if (route.methods().names().size() != 1
                || ALIKE.contains(phrase.get().first())
                        && !route.methods().contains(own)
                        && !route.methods().contains("PATCH")
                || !USED.get(own).containsAll(route.methods().names())
                || !resource.isOneSegment()
                || own.equals("POST") && (isOfSeveral(route) || isDocument(route))
                || own.equals("PUT")
                        && route.methods().contains("POST")
                        && (looks(route) || items == 0 && takesNothing(route))) {
            return Optional.empty();
        }
        String method = own.equals("PUT") && route.methods().contains("PATCH") ? "PATCH" : own;
        return new Reading(place, items, phrase.get(), own, route).form(method);
    }

    /** The phrase without the name of a format: {@code delete} for {@code delete.json}. */
    private static Phrase withoutExtension(Phrase phrase) {
        Matcher extension = EXTENSION.matcher(phrase.text());
        return extension.matches() ? Phrase.of(extension.group(1)) : phrase;
    }

    /** The form where the verb that the method says stands further up: {@code DELETE /users/delete/external/groups}. */
    private static Optional<NounForm> further(Resource place, Route route) {
        Optional<Resource> above = place.parent();
        while (above.isPresent()) {
            String verb = above.get().phrase().map(Phrase::text).orElse("");
            String method = METHODS.getOrDefault(verb, "");
            // further up, list and fetch may be things
            if ((!method.equals("GET") || verb.equals("get"))
                    && route.methods().names().equals(Set.of(method))
                    && isThing(above.get().parent().orElseThrow())) {
                String text = route.template().toString();
                int at = text.indexOf("/" + verb + "/");
                String before = text.substring(0, Math.max(at, 0));
                return at < 0
                        ? Optional.empty()
                        : Optional.of(new NounForm(method, before + text.substring(at + verb.length() + 1), before));
            }
            above = above.get().parent();
        }
        return Optional.empty();
    }

    /** The method that says what the verb does; empty where there is no such. */
    private static String method(Phrase phrase) {
        List<String> words = phrase.words();
        String first = words.get(0);
        if (first.equals("find") && (words.size() == 1 || !words.get(1).equals("all"))) {
            return ""; // it may search
        }
        if (SEVERAL.contains(first)
                && words.size() == 2
                && METHODS.getOrDefault(words.get(1), "").equals("DELETE")) {
            return "DELETE";
        }
        if (first.equals("list") && words.size() == 2 && LISTED.contains(words.get(1))) {
            return "";
        }
        return METHODS.getOrDefault(first, "");
    }

    /** Whether the handler's name says that it returns what an update would bring, rather than make it. */
    private static boolean looks(Route route) {
        return Words.split(route.handler().methodName()).stream().limit(1).anyMatch(Verbs::opensLook);
    }

    /** Whether no new value comes with the request: what is updated so is worked out, an act. */
    private static boolean takesNothing(Route route) {
        return route.facts().known()
                && route.facts().parameters().stream().allMatch(parameter -> switch (parameter.kind()) {
                    case PATH, HEADER, COOKIE, CONTEXT -> true;
                    case QUERY, FORM, MATRIX, BODY, ANY -> false;
                });
    }

    /** Whether many are meant, which the plain path does not say. */
    private static boolean isOfSeveral(Route route) {
        return route.template().segments().stream()
                .filter(segment -> segment instanceof Segment.Literal)
                .flatMap(segment -> Words.split(((Segment.Literal) segment).text()).stream())
                .anyMatch(SEVERAL::contains);
    }

    /** Whether it makes no resource but a document for its caller: it answers neither data nor plain text or bytes, as of an id. */
    private static boolean isDocument(Route route) {
        List<String> types = route.conditions().produces();
        return !types.isEmpty()
                && types.stream()
                        .noneMatch(type -> type.matches("(?i).*(json|xml|cbor|text/plain|octet-stream|\\*/\\*).*"));
    }

    /**
     * A route whose last literal is a verb.
     *
     * @param items how many variables follow
     */
    private record Reading(Resource place, int items, Phrase phrase, String own, Route route) {

        Optional<NounForm> form(String method) {
            String text = route.template().toString();
            String verb = "/" + phrase.text();
            int at = text.lastIndexOf(verb + (items > 0 ? "/" : ""));
            if (at < 0) {
                return Optional.empty();
            }
            String before = text.substring(0, at);
            String behind = text.substring(at + verb.length()).replaceAll("^\\.(json|xml)|/$", "");
            return path(before, behind)
                    .map(path -> new NounForm(method, path, collection(path)))
                    .or(() -> repeated(before, behind).map(path -> new NounForm(method, path, before)));
        }

        private Optional<String> path(String before, String behind) {
            Resource base = place.parent().orElseThrow();
            Optional<Phrase> above = base.phrase();
            List<String> object = object(phrase);
            boolean alone = object.isEmpty()
                    || above.filter(name -> isSame(name, object)).isPresent();
            if (alone && isThing(base)) {
                return ofBase(base, before, behind);
            }
            boolean root = above.isEmpty()
                    ? base.parent().isEmpty()
                    : PREFIX.matcher(above.get().text()).matches();
            return root && !object.isEmpty() && items < 2 && !phrase.first().equals("list")
                    ? named(before, behind)
                    : Optional.empty();
        }

        private Optional<String> ofBase(Resource base, String before, String behind) {
            boolean lists = phrase.first().equals("list");
            boolean ofItem = base.segment().flatMap(Segment::soleVariable).isPresent();
            if (items > 0 || ofItem) {
                boolean fits = items > 0 != ofItem && !own.equals("POST") && !lists;
                return fits ? Optional.of(before + behind) : Optional.empty();
            }
            if (own.equals("POST") && isServedByTemplate(base)) {
                return Optional.empty();
            }
            if (own.equals("POST") || own.equals("GET")) {
                return !lists || Lists.isOf(base) ? Optional.of(before) : Optional.empty();
            }
            boolean single = base.methods().contains("GET") && base.shape() != Shape.COLLECTION;
            if (single && (own.equals("PUT") || route.methods().contains("DELETE"))) {
                return Optional.of(before);
            }
            if (own.equals("DELETE") && !route.methods().contains("DELETE")) {
                // without an id it takes many by criteria in the body, as likely as one
                return id().map(id -> known(base).orElse(before + "/{" + id + "}"));
            }
            if (own.equals("PUT")
                    && says()
                    && base.shape() == Shape.COLLECTION
                    && phrase.words().size() > 1
                    && isSeveral(base)) {
                return Optional.of(before);
            }
            return known(base)
                    .or(() -> says() || own.equals("PUT") && takesOne() ? ofUnknown(base, before) : Optional.empty());
        }

        /** Whether the verb stands before the very name of the collection: {@code /prices/updatePrices}. */
        private boolean isSeveral(Resource base) {
            return base.phrase()
                    .filter(name -> name.hyphenated().equals(String.join("-", object(phrase))))
                    .isPresent();
        }

        /** The path where no item is known; of a collection only where one item is surely meant. */
        private Optional<String> ofUnknown(Resource base, String before) {
            if (base.shape() != Shape.COLLECTION) {
                return Optional.of(before);
            }
            return own.equals("DELETE")
                    ? id().map(id -> before + "/{" + id + "}")
                    : takesOne() ? Optional.of(before + "/{id}") : Optional.empty();
        }

        /** Whether the body is one bean. */
        private boolean takesOne() {
            return route.facts().parameters().stream()
                    .anyMatch(parameter -> parameter.kind() == HandlerParameter.Kind.BODY
                            && parameter.type().kind() == TypeUse.Kind.DECLARED
                            && parameter.type().arguments().isEmpty());
        }

        /** Whether the route's method says already what the verb says. */
        private boolean says() {
            return route.methods().contains(own)
                    || own.equals("PUT") && route.methods().contains("PATCH");
        }

        /** Whether POST on the plain path reaches another handler, by a variable in its place, and so means something else. */
        private boolean isServedByTemplate(Resource base) {
            return !base.methods().contains("POST")
                    && base.parent()
                            .flatMap(Resource::item)
                            .filter(template ->
                                    template != base && template.methods().contains("POST"))
                            .isPresent();
        }

        /** The name of the one simple value that the handler takes, if that is all. */
        private Optional<String> id() {
            List<HandlerParameter> taken = route.facts().parameters().stream()
                    .filter(parameter -> parameter.kind() != HandlerParameter.Kind.CONTEXT)
                    .toList();
            return taken.size() == 1 && ID.contains(taken.get(0).type().erasure())
                    ? taken.get(0).name().filter(name -> !name.endsWith("s"))
                    : Optional.empty();
        }

        /** The path with what stands behind the verb, where the method says that verb or is POST. What is made joins its like. */
        private Optional<String> repeated(String before, String behind) {
            Resource base = place.parent().orElseThrow();
            Optional<Phrase> thing = SEVERAL.contains(phrase.first())
                    ? Optional.of(Phrase.of(phrase.first()))
                    : thing(EnumSet.complementOf(EnumSet.of(Nouns.Number.UNKNOWN)));
            return thing.filter(name -> isThing(base) && !isReadAsItem(base) && !isOfMore(base))
                    // changing it asks for the old one, or ends sessions: an act
                    .filter(name -> !name.head().equals("password"))
                    .filter(name ->
                            says() || route.methods().contains("POST") && !isOfSeveral(route) && !mayBeMany(name))
                    .map(name -> before + "/"
                            + (own.equals("POST") ? name.pluralText().orElse(name.text()) : name.text()) + behind);
        }

        /** Whether a removal may take many of them: {@code POST /admin/deleteSeries}. */
        private boolean mayBeMany(Phrase thing) {
            return own.equals("DELETE") && thing.number() != Nouns.Number.SINGULAR;
        }

        /** Whether more is removed than by DELETE on the item itself: <code>DELETE /releases/{id}/bulkDelete</code>. */
        private boolean isOfMore(Resource base) {
            return SEVERAL.contains(phrase.first())
                    && base.segment().flatMap(Segment::soleVariable).isPresent()
                    && base.methods().contains("DELETE");
        }

        /** Whether an item is got by its id, which the plain path does already. */
        private boolean isReadAsItem(Resource base) {
            List<String> words = phrase.words();
            return own.equals("GET")
                    && items == 1
                    && words.size() > 2
                    && words.subList(words.size() - 2, words.size()).equals(List.of("by", "id"))
                    && base.item()
                            .filter(item -> item.methods().contains("GET"))
                            .isPresent();
        }

        /** What stands behind the verb, if it names a thing. */
        private Optional<Phrase> thing(Set<Nouns.Number> numbers) {
            String rest = phrase.text().substring(phrase.first().length()).replaceFirst("^[-_]?([Aa]ll[-_]?)?", "");
            if (rest.isEmpty()) {
                return Optional.empty();
            }
            Phrase thing = Phrase.of(Character.toLowerCase(rest.charAt(0))
                    + rest.substring(1).replaceFirst("[-_]?[Bb]y[-_]?[Ii]d$", ""));
            return numbers.contains(thing.number()) && thing.words().stream().noneMatch(JOINING::contains)
                    ? Optional.of(thing)
                    : Optional.empty();
        }

        private Optional<String> named(String before, String behind) {
            Optional<Phrase> thing = thing(EnumSet.of(Nouns.Number.SINGULAR, Nouns.Number.PLURAL));
            if (thing.isEmpty() || (items > 0 ? own.equals("POST") : own.equals("DELETE"))) {
                return Optional.empty();
            }
            boolean keep = thing.get().number() == Nouns.Number.PLURAL || items == 0 && !own.equals("POST");
            return (keep ? Optional.of(thing.get().text()) : thing.get().pluralText())
                    .map(name -> before + "/" + name + behind);
        }
    }

    /** The path up to the variables of the item. */
    static String collection(String path) {
        return path.replaceAll("/?$", "").replaceAll("(/\\{[^/]*)+$", "");
    }

    /** The words behind the verb that name a thing; {@code or update}, {@code all} and {@code by id} say nothing. */
    private static List<String> object(Phrase phrase) {
        List<String> words = phrase.words().subList(1, phrase.words().size());
        boolean upsert = words.size() > 1 && words.get(0).equals("or") && METHODS.containsKey(words.get(1));
        int from = upsert ? 2 : !words.isEmpty() && words.get(0).equals("all") ? 1 : 0;
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
                .filter(phrase -> phrase.isPlain() && !phrase.opensWithVerb() && !isPrefix(named))
                .isPresent();
    }

    /** Whether it is a version or a prefix of paths; behind a thing, {@code api} is one itself. */
    private static boolean isPrefix(Resource place) {
        Phrase name = place.phrase().orElseThrow();
        boolean behindThing = place.parent()
                .flatMap(Resource::phrase)
                .filter(above -> !PREFIX.matcher(above.text()).matches())
                .isPresent();
        return name.isVersion() || PREFIX.matcher(name.text()).matches() && !behindThing;
    }

    /** The item of a collection, where the table has one. */
    private static Optional<String> known(Resource collection) {
        return collection
                .item()
                .flatMap(item -> item.routes().stream().findFirst())
                .map(route -> route.template().toString());
    }
}
