package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.Shape;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * DELETE on a whole collection that asks for nothing which would narrow it. RFC 9110 §9.3.5 removes what the URI names: all of it.
 * A client that builds an item's URI from an empty id arrives here.
 */
@AutoService(Rule.class)
public final class DeleteOnCollectionRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "delete-on-collection",
            Severity.WARNING,
            Theme.METHOD,
            "DELETE is mapped to a whole collection and asks for no filter");
    /** What belongs to the caller, who may well clear it. */
    private static final Set<String> OWN = Set.of("me", "self", "my", "mine", "current", "@me", "user", "account");

    private static final Set<String> ALL =
            Set.of("all", "clear", "clean", "purge", "truncate", "reset", "flush", "wipe", "empty");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Resource collection : context.tree().resources()) {
            Optional<Resource> item = collection.item();
            if (item.isEmpty() || !isCollection(collection)) {
                continue;
            }
            for (Route route : collection.routes()) {
                if (route.methods().contains("DELETE")
                        && !ManagementPaths.contains(route.template())
                        && route.conditions().params().isEmpty()
                        && route.conditions().headers().isEmpty()
                        && Taken.onlyPath(route)) {
                    context.report(finding(route, item.get()));
                }
            }
        }
    }

    /** Whether it holds all items of a kind, not those of another item or of the caller. */
    private static boolean isCollection(Resource resource) {
        Optional<Phrase> phrase = resource.phrase();
        return resource.shape() == Shape.COLLECTION
                && phrase.filter(WriteOnlyNouns::contains).isEmpty()
                && resource.segments().stream()
                        .allMatch(
                                segment -> segment instanceof Segment.Literal literal && !OWN.contains(literal.text()));
    }

    /** Whether the handler's name says that all are meant: {@code deleteAll}, {@code clearOrders}. */
    private static boolean isMeant(Route route) {
        List<String> words = Words.split(route.handler().methodName());
        return words.stream().anyMatch(ALL::contains)
                || !words.isEmpty() && Nouns.number(words.get(words.size() - 1)) == Nouns.Number.PLURAL;
    }

    private static Finding finding(Route route, Resource item) {
        Optional<Route> one = item.route("DELETE");
        Route shown = one.orElseGet(() -> item.anyRoute());
        return new Finding(
                INFO.id(),
                isMeant(route) ? Severity.INFO : Severity.WARNING,
                route,
                route.facts().methodAnchor(),
                "`DELETE " + route.template() + "` removes all there is and asks for no filter; a client that means `"
                        + shown.template() + "` and has an empty id may end here",
                one.map(r -> "leave it to `DELETE " + r.template() + "`")
                                .orElse("map it to `DELETE " + shown.template() + "`")
                        + ", or demand a query parameter that says what to remove",
                List.of(new Related(shown, one.isPresent() ? "removes one item" : "one item")));
    }
}
