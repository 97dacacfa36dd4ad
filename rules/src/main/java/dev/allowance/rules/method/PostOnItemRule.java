package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.Discriminators;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.naming.Shape;
import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
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

/** POST on one item of a collection. RFC 9110 §9.3.3 to §9.3.5: PUT replaces a resource, POST leaves its meaning open. */
@AutoService(Rule.class)
public final class PostOnItemRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "post-on-item",
                    Severity.WARNING,
                    Theme.METHOD,
                    "POST is mapped to one item of a collection, where clients expect PUT or PATCH")
            .asConvention();
    private static final HttpMethods UPDATES = HttpMethods.of("PUT", "PATCH");
    /** A run, a job, an answer comes of these; the item stays as it is. */
    private static final Set<String> STARTS = Set.of(
            "start",
            "run",
            "launch",
            "trigger",
            "submit",
            "generate",
            "deploy",
            "invoke",
            "interpret",
            "call",
            "perform",
            "schedule",
            "send",
            "reserve",
            "prefill",
            "test",
            "evaluate");

    private static final Set<String> COMMANDS = Set.of("command", "action", "operation", "op", "cmd", "event");
    private static final Set<String> COPIES = Set.of("copy", "clone", "duplicate");
    private static final Set<String> MAKES = Set.of("add", "assign", "create", "insert");
    private static final Set<String> ITEM_METHODS = Set.of("GET", "PUT", "PATCH", "DELETE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Resource item : context.tree().resources()) {
            if (isItem(item)) {
                check(item, context);
            }
        }
    }

    /** Whether the resource is one of a collection, by its words or by what else the table says of it. */
    private static boolean isItem(Resource resource) {
        Optional<Segment.Variable> variable = resource.segment().flatMap(Segment::soleVariable);
        Optional<Phrase> collection = resource.parent().flatMap(Resource::phrase);
        if (isOfTwoKeys(resource)) {
            return true;
        }
        if (variable.isEmpty()
                || collection.isEmpty()
                || !resource.isOneSegment() && !isItemWithSlashes(resource)
                || isCollectionItself(resource)
                || !collection.get().isPlain()
                || collection.get().opensWithVerb()
                || Discriminators.contains(variable.get(), collection.get())) {
            return false;
        }
        boolean named = resource.shape() == Shape.ITEM && Discriminators.identifies(variable.get(), collection.get());
        boolean changed =
                resource.methods().intersects(UPDATES) || resource.methods().contains("DELETE");
        if (Verbs.isAlsoNoun(collection.get().hyphenated())) {
            return changed && !isDoneTo(resource, collection.get());
        }
        // restore-password/{code}: the first word may well be the verb
        if (collection.get().words().size() > 1
                && Verbs.isAlsoNoun(collection.get().first())
                && !named
                && !changed) {
            return false;
        }
        Resource parent = resource.parent().orElseThrow();
        return named || changed || resource.methods().contains("GET") || isCollection(parent);
    }

    /** Whether an item whose id may hold slashes, and not the rest of a path: {@code /listeners/{listenerArn:.+}}. */
    private static boolean isItemWithSlashes(Resource resource) {
        return resource.parent().orElseThrow().shape() == Shape.COLLECTION
                && resource.methods().intersects(HttpMethods.of("PUT", "PATCH", "DELETE"));
    }

    /** Whether the noun is the verb that the handler says, and what it is done to stands before it: {@code /files/index/{fileId}}. */
    private static boolean isDoneTo(Resource resource, Phrase verb) {
        List<String> key = Words.split(
                resource.segment().flatMap(Segment::soleVariable).orElseThrow().name());
        String thing = resource.parent()
                .flatMap(Resource::parent)
                .flatMap(Resource::phrase)
                .map(Phrase::head)
                .orElse("");
        boolean ofThing = key.get(0).equals(thing) || Nouns.areForms(key.get(0), thing);
        return ofThing
                && resource.routes().stream()
                        .filter(route -> route.methods().contains("POST"))
                        .allMatch(route ->
                                Words.split(route.handler().methodName()).get(0).equals(verb.hyphenated()));
    }

    /** Whether two variables in a row name what is read here, and hold nothing below: {@code /lookups/{tier}/{lookup}}. */
    private static boolean isOfTwoKeys(Resource resource) {
        Optional<Resource> parent = resource.parent();
        return resource.isOneSegment()
                && resource.segment().flatMap(Segment::soleVariable).isPresent()
                && parent.flatMap(Resource::segment)
                        .flatMap(Segment::soleVariable)
                        .isPresent()
                && parent.flatMap(Resource::parent)
                        .flatMap(Resource::phrase)
                        .filter(phrase -> phrase.isPlain() && !phrase.opensWithVerb())
                        .isPresent()
                && resource.methods().contains("GET")
                && !isCollectionItself(resource);
    }

    /** Whether its own items stand directly below it, as those of <code>/apps/{app}/{instance}</code>: POST may add one. */
    private static boolean isCollectionItself(Resource resource) {
        return resource.item()
                .filter(below -> below.methods().names().stream().anyMatch(ITEM_METHODS::contains))
                .isPresent();
    }

    private static boolean isCollection(Resource parent) {
        return parent.methods().contains("POST")
                || parent.methods().contains("GET") && parent.shape() == Shape.COLLECTION;
    }

    /**
     * Whether the variable has another name than in all other routes, and not that of an item: {@code POST /workflow/{name}} may
     * start a workflow of that name and leave what {@code GET /workflow/{workflowId}} returns alone.
     */
    private static boolean mayMeanSomethingElse(Resource item, Route route) {
        Optional<Phrase> collection = item.parent().flatMap(Resource::phrase);
        Segment.Variable variable = lastVariable(route);
        List<String> others = item.routes().stream()
                .filter(other -> other.methods().names().stream().anyMatch(ITEM_METHODS::contains))
                .map(other -> lastVariable(other).name())
                .toList();
        return !others.isEmpty()
                && !others.contains(variable.name())
                && collection
                        .filter(name -> Discriminators.identifies(variable, name))
                        .isEmpty();
    }

    private static Segment.Variable lastVariable(Route route) {
        List<Segment> segments = route.template().segments();
        return segments.get(segments.size() - 1).soleVariable().orElseThrow();
    }

    /**
     * Whether the item is what the POST writes to, by the handler's name. A handler may only read, with criteria that need a
     * body, or start what the item describes. Where clients can update the item by PUT or PATCH, they need no POST to make or
     * command it; where they cannot even read it, POST may make it under a key of theirs.
     */
    private static boolean isWrittenTo(Resource item, Route route, ResourceTree tree) {
        String verb =
                Words.split(route.handler().methodName()).stream().findFirst().orElse("");
        if (Verbs.opensLook(verb) || STARTS.contains(verb)) {
            return false;
        }
        boolean makes = MAKES.contains(verb) && !says(route, "or");
        Optional<Verbs.Act> act = Verbs.act(verb);
        boolean commanded = takesCommand(route);
        if (isAboutOther(item, route)
                || isRepeated(item, verb)
                || listsSeveral(item) && (makes || isOfOther(item, route))
                || makes && isSaidAbove(item, route)
                || isLinked(item, route)
                || commanded && (makes || act.map(Verbs.Act.ACT::equals).orElse(true))) {
            return false;
        }
        boolean removes = act.filter(Verbs.Act.REMOVE::equals).isPresent()
                && !item.methods().contains("DELETE");
        boolean writes = !makes
                && (removes
                        || isSet(verb, route)
                        || act.map(Verbs.Act.WRITE::equals).orElse(!isOfTwoKeys(item)));
        if (item.methods().intersects(UPDATES)) {
            return writes || COPIES.contains(verb);
        }
        return writes
                || item.methods().contains("GET") && !isOfTwoKeys(item)
                || item.methods().contains("DELETE") && makes && !isRelation(item, route, tree);
    }

    /** Whether the literal before it is the verb that the handler says, and nothing but POST is mapped: {@code /rooms/{name}/invite/{user}}. */
    private static boolean isRepeated(Resource item, String verb) {
        return item.methods().equals(HttpMethods.of("POST"))
                && item.parent()
                        .flatMap(Resource::phrase)
                        .filter(phrase -> phrase.hyphenated().equals(verb))
                        .isPresent();
    }

    /** Whether the handler names several of another thing of the path than the item: {@code savePartitions} at {@code /partitions/tables/{table}}. */
    private static boolean isAboutOther(Resource item, Route route) {
        List<String> words = Words.split(route.handler().methodName());
        String own = item.parent().flatMap(Resource::phrase).map(Phrase::head).orElse("");
        return !names(words, own)
                && item.segments().stream()
                        .filter(segment -> segment instanceof Segment.Literal)
                        .map(segment -> Phrase.of(((Segment.Literal) segment).text()))
                        .filter(phrase -> !phrase.isVersion() && !phrase.words().isEmpty())
                        .anyMatch(phrase -> words.stream()
                                .skip(1)
                                .anyMatch(word -> (Nouns.number(word) == Nouns.Number.PLURAL
                                                || words.contains("batch")
                                                || words.contains("bulk"))
                                        && (word.equals(phrase.head())
                                                || Nouns.areForms(phrase.head(), word)
                                                || Nouns.areForms(word, phrase.head()))));
    }

    /** Whether POST sends nothing and DELETE takes back what it did: {@code /jobs/{job}/tags/{tag}}. */
    private static boolean isLinked(Resource item, Route route) {
        return item.methods().equals(HttpMethods.of("POST", "DELETE"))
                && route.facts().known()
                && route.template().variables().size() > 1
                && route.facts().parameters().stream()
                        .allMatch(parameter -> parameter.kind() == HandlerParameter.Kind.PATH);
    }

    /** Whether what is made is of the kind above the item's: {@code createOperation} at {@code /operation/definition/{id}}. */
    private static boolean isSaidAbove(Resource item, Route route) {
        List<String> words = Words.split(route.handler().methodName());
        String own = item.parent().flatMap(Resource::phrase).map(Phrase::head).orElse("");
        return words.size() == 2
                && !names(words, own)
                && item.parent()
                        .flatMap(Resource::parent)
                        .flatMap(Resource::phrase)
                        .filter(above -> names(words, above.head()))
                        .isPresent();
    }

    /** Whether the name holds the noun behind its first word, in the singular or the plural. */
    private static boolean names(List<String> handler, String noun) {
        return handler.stream()
                .skip(1)
                .anyMatch(word -> word.equals(noun) || Nouns.areForms(word, noun) || Nouns.areForms(noun, word));
    }

    /** Whether the request names what is to be done, {@code ?command=approve}: a verb of its own for each. */
    private static boolean takesCommand(Route route) {
        return route.facts().parameters().stream()
                .filter(parameter -> parameter.kind() == HandlerParameter.Kind.QUERY)
                .flatMap(parameter -> parameter.name().stream())
                .anyMatch(COMMANDS::contains);
    }

    /** Whether the variable is the id of another thing, of which those are: {@code /achievements/{runId}}. */
    private static boolean isOfOther(Resource item, Route route) {
        List<String> key = Words.split(lastVariable(route).name());
        return key.size() == 2
                && key.get(1).equals("id")
                && item.parent()
                        .flatMap(Resource::phrase)
                        .filter(phrase ->
                                phrase.words().contains(key.get(0)) || names(List.of("", key.get(0)), phrase.head()))
                        .isEmpty();
    }

    /** Whether GET returns several things for that key, to which POST adds one. */
    private static boolean listsSeveral(Resource item) {
        return item.route("GET")
                .filter(route -> Returned.by(route.facts()) == Returned.SEVERAL)
                .isPresent();
    }

    /**
     * Whether no item is made, but one put together with another thing: that is added to it, as the handler's name says ({@code
     * addProductToGroup} at {@code /groups/{id}}), or it is read elsewhere.
     */
    private static boolean isRelation(Resource item, Route route, ResourceTree tree) {
        List<String> words = Words.split(route.handler().methodName());
        String own = item.parent().flatMap(Resource::phrase).map(Phrase::head).orElse("");
        boolean added = words.contains("to") && names(words.subList(words.size() - 2, words.size()), own);
        List<String> key = Words.split(lastVariable(route).name());
        String kept = key.size() == 2 && Discriminators.isIdentifier(key.get(1)) ? key.get(0) : own;
        boolean hasOther = item.parent().orElseThrow().segments().stream()
                .anyMatch(segment -> !(segment instanceof Segment.Literal));
        return added
                || hasOther
                        && tree.resources().stream()
                                .anyMatch(other -> other != item
                                        && other.methods().contains("GET")
                                        && other.segment()
                                                .flatMap(Segment::soleVariable)
                                                .isPresent()
                                        && other.parent()
                                                .flatMap(Resource::phrase)
                                                .filter(name -> names(List.of("", name.head()), own)
                                                        || names(List.of("", name.head()), kept))
                                                .isPresent());
    }

    /** Whether one thing is set; several are set of something ({@code setTags}). */
    private static boolean isSet(String verb, Route route) {
        List<String> words = Words.split(route.handler().methodName());
        return verb.equals("set") && Nouns.number(words.get(words.size() - 1)) != Nouns.Number.PLURAL;
    }

    private static boolean says(Route route, String word) {
        return Words.split(route.handler().methodName()).contains(word);
    }

    private static void check(Resource item, RuleContext context) {
        for (Route route : item.routes()) {
            if (ManagementPaths.contains(route.template()) || route.methods().isAll()) {
                continue;
            }
            boolean posts = route.methods().contains("POST");
            if (posts || route.methods().intersects(UPDATES)) {
                context.eligible(route);
            }
            // one handler for POST and PUT leaves the usual call open
            if (posts
                    && !route.methods().intersects(UPDATES)
                    && isWrittenTo(item, route, context.tree())
                    && !Forms.isPage(route)
                    && !Forms.isUpload(route)) {
                context.report(finding(item, route));
            }
        }
    }

    private static Finding finding(Resource item, Route route) {
        List<Related> related = new ArrayList<>();
        Optional<Route> creator = item.parent().orElseThrow().route("POST");
        Optional<Route> update = item.route("PUT").or(() -> item.route("PATCH"));
        creator.ifPresent(r -> related.add(new Related(r, "creates items")));
        update.ifPresent(r -> related.add(new Related(r, "updates the item")));
        String path = route.template().toString();
        String problem = "`POST " + path + "` writes to one item through POST"
                + creator.map(r -> "; items are created at `POST " + r.template() + "`")
                        .orElse("");
        String method = item.route("PUT").isPresent() ? "PUT" : "PATCH";
        String cure = update.map(r -> "send changes to `" + method + " " + r.template() + "`, which exists")
                        .orElse("use PUT to replace the item or PATCH to change part of it")
                + ", or name what is done in a segment of its own below `" + path + "`";
        boolean known = item.methods().contains("GET") || item.methods().intersects(UPDATES);
        boolean creates = route.facts()
                .status()
                .filter(s -> s.equals("CREATED") || s.equals("201"))
                .isPresent();
        Severity severity = known && !creates && !mayMeanSomethingElse(item, route) ? Severity.WARNING : Severity.INFO;
        return new Finding(INFO.id(), severity, route, route.facts().pathAnchor(), problem, cure, related);
    }
}
