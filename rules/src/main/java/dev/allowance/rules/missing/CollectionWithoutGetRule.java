package dev.allowance.rules.missing;

import com.google.auto.service.AutoService;
import dev.allowance.naming.Discriminators;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.naming.SensitiveWords;
import dev.allowance.naming.Shape;
import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
import dev.allowance.naming.WriteOnlyNouns;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A collection whose items are made, read and removed, but nowhere listed. RFC 9110 §9.1: GET where the server can. */
@AutoService(Rule.class)
public final class CollectionWithoutGetRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "collection-without-get",
            Severity.INFO,
            Theme.MISSING,
            "the items of a collection are made, read and removed, but GET on the collection is refused");
    private static final Set<String> LISTS = Set.of("all", "page", "pages", "paged", "summary", "names", "ids", "tree");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        ResourceTree tree = context.tree();
        Set<String> listed = new HashSet<>();
        Set<String> listedApart = new HashSet<>();
        for (Resource resource : tree.resources()) {
            if (resource.methods().contains("GET") || isLook(resource)) {
                resource.phrase().map(Phrase::head).ifPresent((isApart(resource) ? listedApart : listed)::add);
            }
        }
        for (Resource collection : tree.resources()) {
            Optional<Route> post = collection.route("POST");
            Optional<Resource> item = collection
                    .item()
                    .filter(below ->
                            below.methods().contains("GET") && below.methods().contains("DELETE"))
                    .filter(below -> !isOfAnother(below, collection));
            if (post.filter(route -> !isAsked(route)).isPresent()
                    && item.isPresent()
                    && isKept(collection, post.get())
                    && !listed.contains(name(collection))
                    && !(isPart(collection) && listedApart.contains(name(collection)))
                    && collection.children().stream().noneMatch(CollectionWithoutGetRule::mayList)
                    && !tree.mayAnswer(collection, "GET")) {
                context.report(finding(post.get(), item.get()));
            }
        }
    }

    /** Whether the handler's name says that POST looks, and so may list. */
    private static boolean isAsked(Route post) {
        return Words.split(post.handler().methodName()).stream().limit(1).anyMatch(Verbs::opensLook);
    }

    /** Whether the variable names another thing, whose items GET lists there: {@code /segments/{tableName}}. */
    private static boolean isOfAnother(Resource below, Resource collection) {
        Optional<Segment.Variable> variable = below.segment().flatMap(Segment::soleVariable);
        return variable.filter(v -> Words.split(v.name()).size() > 1).isPresent()
                && collection
                        .phrase()
                        .filter(name -> !Discriminators.identifies(variable.get(), name))
                        .isPresent();
    }

    /** Whether the collection is one of lasting things that may be shown to others. */
    private static boolean isKept(Resource collection, Route post) {
        return collection.shape() == Shape.COLLECTION
                && !WriteOnlyNouns.contains(collection.phrase().orElseThrow())
                && !SensitiveWords.in(post.template())
                && !ManagementPaths.contains(post.template());
    }

    private static String name(Resource collection) {
        return collection.phrase().orElseThrow().head();
    }

    /**
     * Whether it lists the parts of another item, which are made or read there one by one: those of
     * <code>/tenants/{id}/users</code> need not be those of <code>/users</code>.
     */
    private static boolean isApart(Resource resource) {
        return isPart(resource)
                && resource.methods().contains("POST")
                && resource.item()
                        .filter(item -> item.methods().contains("GET"))
                        .isPresent();
    }

    private static boolean isPart(Resource resource) {
        return resource.segments().stream().anyMatch(segment -> !(segment instanceof Segment.Literal));
    }

    /** Whether it may list what stands beside it: {@code all}, {@code search}. */
    private static boolean mayList(Resource child) {
        return child.phrase()
                        .filter(phrase -> LISTS.contains(phrase.head()) || Verbs.opensLook(phrase.first()))
                        .isPresent()
                || child.phrase()
                        .filter(phrase -> phrase.number() == Nouns.Number.PLURAL)
                        .isPresent();
    }

    /** Whether the name of a resource says that it lists what it names: {@code search-orders}, {@code listOrders}. */
    private static boolean isLook(Resource resource) {
        return resource.phrase()
                .filter(phrase -> phrase.words().size() > 1 && Verbs.opensLook(phrase.first()))
                .isPresent();
    }

    private static Finding finding(Route post, Resource item) {
        String path = post.template().toString();
        Route one = item.route("GET").orElseThrow();
        return new Finding(
                INFO.id(),
                INFO.severity(),
                post,
                post.facts().pathAnchor(),
                "`POST " + path + "` makes items, `DELETE " + one.template() + "` removes them, but `GET " + path
                        + "` is refused with 405 and nothing else lists them",
                "add `GET " + path + "`, or say in its documentation why there is none",
                List.of(new Related(one, "reads one item")));
    }
}
