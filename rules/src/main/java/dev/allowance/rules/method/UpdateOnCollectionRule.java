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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PUT or PATCH on a collection whose items take neither, so that the item to change is named in the body. RFC 9110 §9.3.4: PUT
 * replaces what the URI names.
 */
@AutoService(Rule.class)
public final class UpdateOnCollectionRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "update-on-collection",
                    Severity.INFO,
                    Theme.METHOD,
                    "PUT or PATCH is mapped to a collection, and its items take neither")
            .asConvention();
    private static final HttpMethods UPDATES = HttpMethods.of("PUT", "PATCH");
    private static final HttpMethods ITEM_METHODS = HttpMethods.of("GET", "DELETE");
    private static final Set<String> SEVERAL =
            Set.of("all", "bulk", "batch", "many", "multiple", "list", "order", "sort");

    /** What everybody has one of. */
    private static final Set<String> CALLERS = Set.of("account", "avatar", "preference", "profile", "user");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        ResourceTree tree = context.tree();
        for (Resource resource : tree.resources()) {
            if (resource.shape() == Shape.ITEM) {
                resource.routes().stream()
                        .filter(route -> route.methods().intersects(UPDATES))
                        .forEach(context::eligible);
            }
            Optional<Resource> item = item(resource)
                    .filter(below -> !tree.mayAnswer(below, "PUT")
                            && !tree.mayAnswer(below, "PATCH")
                            && !below.methods().contains("POST"));
            if (item.isPresent() && !isRelation(resource) && !isCallersOwn(resource, item.get())) {
                resource.routes().stream()
                        .filter(UpdateOnCollectionRule::updatesOne)
                        .forEach(route -> {
                            context.eligible(route);
                            context.report(finding(route, item.get()));
                        });
            }
        }
    }

    /** Whether clients put things of another place there and take them away, and make none. */
    private static boolean isRelation(Resource collection) {
        boolean made = collection.methods().contains("POST")
                && collection.segments().stream().allMatch(segment -> segment instanceof Segment.Literal);
        return !made && WriteOnlyNouns.contains(collection.phrase().orElseThrow());
    }

    /**
     * Whether the path names one thing of the caller, and a variable below it another one's: nothing is listed or made there, and
     * either it can be removed without an id, or is called so and nothing can be removed with one.
     */
    private static boolean isCallersOwn(Resource resource, Resource item) {
        return resource.shape() != Shape.COLLECTION
                && !resource.methods().contains("GET")
                && !resource.methods().contains("POST")
                && (resource.methods().contains("DELETE")
                        || !item.methods().contains("DELETE")
                                && CALLERS.contains(
                                        resource.phrase().orElseThrow().head()));
    }

    /** The items, if the resource is a collection of some that are read or removed one by one. */
    private static Optional<Resource> item(Resource resource) {
        Optional<Phrase> phrase = resource.phrase().filter(p -> p.isPlain() && !p.opensWithVerb());
        boolean collection =
                resource.shape() == Shape.COLLECTION || resource.methods().contains("POST");
        // what is read itself may be a single thing, as the caller's profile is
        boolean single = !collection
                && resource.route("GET")
                        .filter(route -> Returned.by(route.facts()) != Returned.SEVERAL)
                        .isPresent();
        return resource.children().stream()
                .flatMap(child -> isScope(child)
                        ? child.item().stream()
                        : Stream.concat(Stream.of(child), below(child, phrase).stream()))
                .filter(item -> !single && phrase.isPresent() && item.methods().intersects(ITEM_METHODS))
                .filter(item -> item.segment()
                        .flatMap(Segment::soleVariable)
                        .filter(variable -> Discriminators.identifies(variable, phrase.get())
                                || isManaged(resource, item)
                                || isRemoved(item, variable, phrase.get()))
                        .isPresent())
                .findFirst();
    }

    /** Whether it is only the first of two variables that name an item: {@code /dashboards/{realm}/{dashboardId}}. */
    private static boolean isScope(Resource child) {
        return child.routes().isEmpty()
                && child.segment().flatMap(Segment::soleVariable).isPresent();
    }

    /** The items that stand below those of one name, where the second variable is called like them: {@code /model-version/{name}/{version}}. */
    private static Optional<Resource> below(Resource child, Optional<Phrase> phrase) {
        return child.segment()
                .flatMap(Segment::soleVariable)
                .flatMap(name -> child.item())
                .filter(item -> item.methods().contains("GET")
                        && item.methods().contains("DELETE")
                        && !child.methods().contains("DELETE")
                        && item.segment()
                                .flatMap(Segment::soleVariable)
                                .filter(variable -> phrase.isPresent()
                                        && Words.split(variable.name())
                                                .get(0)
                                                .equals(phrase.get().head()))
                                .isPresent());
    }

    /** Whether items are made, read and removed, whatever they are called: no sections of one thing. */
    private static boolean isManaged(Resource collection, Resource item) {
        return collection.methods().contains("POST")
                && item.methods().contains("GET")
                && item.methods().contains("DELETE");
    }

    /** Whether items are removed by what the variable says of them: {@code /topic/{topicName}}. */
    private static boolean isRemoved(Resource item, Segment.Variable variable, Phrase phrase) {
        String first = Words.split(variable.name()).get(0);
        return item.methods().contains("DELETE")
                && (first.equals(phrase.head()) || Nouns.areForms(first, phrase.head()));
    }

    /** Whether the handler may change one item: neither many at once, nor a new one. */
    private static boolean updatesOne(Route route) {
        List<String> words = Words.split(route.handler().methodName());
        Optional<HandlerParameter> body = Taken.body(route);
        boolean called = words.stream().anyMatch(SEVERAL::contains)
                || !words.isEmpty() && Nouns.number(words.get(words.size() - 1)) == Nouns.Number.PLURAL
                || body.filter(UpdateOnCollectionRule::namesSeveral).isPresent();
        boolean several = called && !makesOrChanges(words)
                || body.filter(Taken::isSeveral).isPresent();
        return route.methods().intersects(UPDATES)
                && !route.methods().isAll()
                && !ManagementPaths.contains(route.template())
                && !several
                && !NonIdempotentPutRule.makesNew(route);
    }

    /** Whether the handler says that it makes or changes one, as the key in the body decides: {@code createOrUpdateQuota}. */
    private static boolean makesOrChanges(List<String> words) {
        return words.size() > 2
                && words.get(1).equals("or")
                && words.stream()
                        .limit(3)
                        .allMatch(word -> word.equals("or") || Verbs.act(word).isPresent());
    }

    /** Whether the type of the body is called after several things: {@code SaveAnnotationsRequest}. */
    private static boolean namesSeveral(HandlerParameter body) {
        return Words.split(body.type().simpleName()).stream()
                .anyMatch(word -> Nouns.number(word) == Nouns.Number.PLURAL || SEVERAL.contains(word));
    }

    private static Finding finding(Route route, Resource item) {
        Route one = item.routes().get(0);
        String method = route.methods().contains("PUT") ? "PUT" : "PATCH";
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().methodAnchor(),
                "`" + method + " " + route.template() + "` changes an item at the collection; `" + method + " "
                        + one.template() + "`, where clients look for it, is refused with 405",
                "map it to `" + method + " " + one.template() + "`",
                List.of(new Related(one, "the item")));
    }
}
