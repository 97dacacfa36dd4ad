package dev.allowance.rules.path;

import com.google.auto.service.AutoService;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.path.Segment;
import dev.allowance.route.Handler;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Two paths that differ by case only and answer different methods. Paths are compared by case: RFC 3986 §6.2.2.1. */
@AutoService(Rule.class)
public final class PathCaseMismatchRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "path-case-mismatch",
            Severity.ERROR,
            Theme.PATH,
            "two mappings are equal but for upper and lower case, and answer different methods");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<String, List<Resource>> spellings = new TreeMap<>();
        for (Resource resource : context.tree().resources()) {
            String folded = resource.routes().get(0).framework().id() + fold(resource);
            spellings.computeIfAbsent(folded, key -> new ArrayList<>()).add(resource);
        }
        for (List<Resource> forms : spellings.values()) {
            if (forms.size() > 1) {
                check(forms, context);
            }
        }
    }

    private static void check(List<Resource> forms, RuleContext context) {
        Resource usual = forms.stream()
                .min(Comparator.comparing((Resource form) -> -form.routes().size())
                        .thenComparing(form -> capitals(form)))
                .orElseThrow();
        for (Resource form : forms) {
            if (form != usual && !form.methods().equals(usual.methods()) && !isAlias(form, usual)) {
                for (Route route : form.routes()) {
                    context.report(finding(route, form, usual));
                }
            }
        }
    }

    /** Whether every handler of the one spelling answers the other as well: somebody meant it. */
    private static boolean isAlias(Resource form, Resource usual) {
        Set<Handler> there = usual.routes().stream().map(Route::handler).collect(Collectors.toSet());
        return form.routes().stream().map(Route::handler).allMatch(there::contains);
    }

    private static String fold(Resource resource) {
        StringBuilder folded = new StringBuilder();
        for (Segment segment : resource.segments()) {
            folded.append('/')
                    .append(
                            segment instanceof Segment.Literal literal
                                    ? literal.text().toLowerCase(Locale.ROOT)
                                    : ResourceTree.key(
                                            segment, resource.framework().syntax()));
        }
        return folded.toString();
    }

    private static long capitals(Resource resource) {
        return resource.segments().stream()
                .filter(segment -> segment instanceof Segment.Literal)
                .flatMapToInt(segment -> ((Segment.Literal) segment).text().chars())
                .filter(Character::isUpperCase)
                .count();
    }

    private static Finding finding(Route route, Resource form, Resource usual) {
        Route other = usual.routes().get(0);
        String problem = "`" + route.template() + "` and `" + other.template()
                + "` differ by upper and lower case only, so they are two paths: "
                + form.methods().readable()
                + " on the one, "
                + usual.methods().readable() + " on the other";
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                problem,
                "write it `" + other.template() + "` everywhere",
                usual.routes().stream()
                        .map(r -> new Related(r, "the other spelling"))
                        .toList());
    }
}
