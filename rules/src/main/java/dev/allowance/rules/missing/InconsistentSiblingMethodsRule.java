package dev.allowance.rules.missing;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.Discriminators;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item that lacks one method which nearly all items of the collections beside its own have. That GET is missing is {@link
 * ItemWithoutGetRule}'s to say, and that updates go to the collection {@code update-on-collection}'s.
 */
@AutoService(Rule.class)
public final class InconsistentSiblingMethodsRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "inconsistent-sibling-methods",
            Severity.INFO,
            Theme.MISSING,
            "an item lacks a method that nearly all items of the collections beside its own have");
    private static final int SIBLINGS = 5;
    private static final HttpMethods UPDATES = HttpMethods.of("PUT", "PATCH", "POST");
    private static final HttpMethods CHANGES = HttpMethods.of("PUT", "PATCH", "POST", "DELETE");

    /** A way in which an item may be changed, and what offers it. */
    private enum Change {
        UPDATE("PUT", UPDATES),
        REMOVAL("DELETE", HttpMethods.of("DELETE"));

        private final String usual;
        private final HttpMethods methods;

        Change(String usual, HttpMethods methods) {
            this.usual = usual;
            this.methods = methods;
        }

        boolean isIn(Resource item) {
            return item.methods().intersects(methods);
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        ResourceTree tree = context.tree();
        Map<Resource, List<Resource>> families = new LinkedHashMap<>();
        for (Resource resource : tree.resources()) {
            if (isManagedItem(resource)) {
                families.computeIfAbsent(
                                resource.parent().flatMap(Resource::parent).orElseThrow(), p -> new ArrayList<>())
                        .add(resource);
            }
        }
        for (List<Resource> family : families.values()) {
            for (Change change : Change.values()) {
                List<Resource> having = family.stream().filter(change::isIn).toList();
                boolean usual = having.size() >= SIBLINGS && 5 * having.size() >= 4 * family.size();
                for (Resource item : family) {
                    if (usual && !change.isIn(item) && isExpected(change, item, tree)) {
                        context.report(finding(item, change, having, family.size()));
                    }
                }
            }
        }
    }

    /** Whether it is an item that clients read and change, so that it makes sense to compare. */
    private static boolean isManagedItem(Resource resource) {
        Optional<Segment.Variable> variable = resource.segment().flatMap(Segment::soleVariable);
        Optional<Phrase> collection = resource.parent().flatMap(Resource::phrase);
        return variable.isPresent()
                && collection
                        .filter(phrase -> phrase.isPlain()
                                && !phrase.opensWithVerb()
                                && Discriminators.identifies(variable.get(), phrase)
                                && !WriteOnlyNouns.contains(phrase))
                        .isPresent()
                && resource.methods().contains("GET")
                && resource.methods().intersects(CHANGES)
                && !ManagementPaths.contains(resource.routes().get(0).template());
    }

    /** Whether items are made here, and changed neither at the collection nor below: with a revision in the path, part by part. */
    private static boolean isExpected(Change change, Resource item, ResourceTree tree) {
        Resource collection = item.parent().orElseThrow();
        return collection.methods().contains("POST")
                && !collection.methods().intersects(HttpMethods.of("PUT", "PATCH"))
                && item.children().stream().noneMatch(below -> below.phrase().isEmpty() && change.isIn(below))
                && !(change == Change.UPDATE && isFrame(item))
                && change.methods.names().stream().noneMatch(method -> tree.mayAnswer(item, method));
    }

    /** Whether it only joins what is made and removed in collections below it, as a grant does its roles and permissions. */
    private static boolean isFrame(Resource item) {
        return item.children().stream()
                .filter(part -> part.methods().contains("POST"))
                .flatMap(part -> part.item().stream())
                .anyMatch(part -> part.methods().contains("DELETE"));
    }

    private static Finding finding(Resource item, Change change, List<Resource> having, int all) {
        Route route = item.route("GET").orElseThrow();
        String method = change == Change.UPDATE
                        && having.get(0).methods().contains("PATCH")
                        && !having.get(0).methods().contains("PUT")
                ? "PATCH"
                : change.usual;
        Route sibling = having.get(0).routes().stream()
                .filter(r -> r.methods().intersects(change.methods))
                .findFirst()
                .orElseThrow();
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                "`" + route.template() + "` refuses " + method + " with 405, which " + having.size() + " of the " + all
                        + " kinds of items beside it take, such as `" + sibling.methods() + " " + sibling.template()
                        + "`",
                "add `" + method + " " + route.template() + "`, or say why it is different",
                List.of(new Related(sibling, "takes it")));
    }
}
