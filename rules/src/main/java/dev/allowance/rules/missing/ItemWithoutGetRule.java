package dev.allowance.rules.missing;

import com.google.auto.service.AutoService;
import dev.allowance.naming.Discriminators;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.naming.Shape;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
            "json", "xml", "html", "details", "detail", "info", "inspect", "profile", "summary", "view", "show",
            "edit");

    private static final Set<String> WRITES = Set.of("PUT", "PATCH", "DELETE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        ResourceTree tree = ResourceTree.of(context.table());
        Set<String> readable = new HashSet<>();
        for (Resource resource : tree.resources()) {
            if (resource.methods().contains("GET")) {
                collection(resource).ifPresent(name -> {
                    readable.addAll(names(name));
                    // below the singular it is plural-mismatch's matter
                    readable.addAll(Nouns.plurals(name.head()));
                });
            }
        }
        // an API without any GET only takes writes: it is read elsewhere
        boolean reads = tree.resources().stream()
                .anyMatch(resource -> resource.methods().contains("GET"));
        for (Resource item : tree.resources()) {
            Optional<Route> write = item.routes().stream()
                    .filter(route -> route.methods().names().stream().anyMatch(WRITES::contains))
                    .filter(route -> !ManagementPaths.contains(route.template()))
                    .findFirst();
            if (write.isPresent()
                    && isItem(item)
                    && !isNested(item)
                    && !isShownBelow(item)
                    && names(collection(item).orElseThrow()).stream().noneMatch(readable::contains)
                    && !tree.mayAnswer(item, "GET")) {
                context.report(finding(item, write.get(), reads && isKept(item) ? Severity.WARNING : Severity.INFO));
            }
        }
    }

    private static boolean isItem(Resource resource) {
        if (resource.shape() != Shape.ITEM) {
            return false;
        }
        Phrase collection = resource.parent().flatMap(Resource::phrase).orElseThrow();
        Segment.Variable variable =
                resource.segment().flatMap(Segment::soleVariable).orElseThrow();
        return !WriteOnlyNouns.contains(collection) && !Discriminators.contains(variable, collection);
    }

    /** Whether it is part of another item: that one, or the list of its parts, shows it. */
    private static boolean isNested(Resource item) {
        return item.segments().subList(0, item.segments().size() - 1).stream()
                .anyMatch(segment -> !(segment instanceof Segment.Literal));
    }

    /** Whether more is done here than removing what is made and listed elsewhere. */
    private static boolean isKept(Resource item) {
        Resource collection = item.parent().orElseThrow();
        return item.methods().contains("PUT")
                || item.methods().contains("PATCH")
                || collection.methods().contains("GET")
                || collection.methods().contains("POST");
    }

    private static boolean isShownBelow(Resource item) {
        return VIEWS.stream()
                .flatMap(view -> item.literal(view).stream())
                .anyMatch(view -> view.methods().contains("GET"));
    }

    /** The name of what the resource is an item of. */
    private static Optional<Phrase> collection(Resource resource) {
        return resource.segment()
                .flatMap(Segment::soleVariable)
                .flatMap(variable -> resource.parent())
                .flatMap(Resource::phrase);
    }

    /**
     * By which an item may be readable elsewhere, as that of <code>/users/@me/guilds/{id}</code> at
     * <code>/guilds/{id}</code>, or in another spelling.
     */
    private static List<String> names(Phrase collection) {
        return List.of(collection.head(), String.join("", collection.words()));
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
