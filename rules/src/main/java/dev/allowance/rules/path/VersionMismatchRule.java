package dev.allowance.rules.path;

import com.google.auto.service.AutoService;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One resource of which one class serves some methods below a version and the others without one. */
@AutoService(Rule.class)
public final class VersionMismatchRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "version-mismatch",
            Severity.WARNING,
            Theme.PATH,
            "one class serves some methods of a resource below a version and the others at the same path without it");

    private static final Pattern MAY_BE_VERSION = Pattern.compile("[vV][0-9]");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<String, List<Resource>> byRest = new TreeMap<>();
        for (Resource resource : context.tree().resources()) {
            String rest = rest(resource);
            if (!rest.isEmpty()) {
                byRest.computeIfAbsent(resource.routes().get(0).framework().id() + rest, key -> new ArrayList<>())
                        .add(resource);
            }
        }
        for (List<Resource> forms : byRest.values()) {
            List<Resource> plain =
                    forms.stream().filter(form -> !isVersioned(form)).toList();
            List<Resource> versioned =
                    forms.stream().filter(VersionMismatchRule::isVersioned).toList();
            if (plain.size() == 1) {
                versioned.stream()
                        .filter(one -> isSplit(one, plain.get(0)))
                        .findFirst()
                        .ifPresent(one -> context.report(finding(one, plain.get(0))));
            }
        }
    }

    /** Whether one class serves both, and no method at both. */
    private static boolean isSplit(Resource versioned, Resource plain) {
        boolean apart = !versioned.methods().isUnknown()
                && !plain.methods().isUnknown()
                && !versioned.methods().intersects(plain.methods());
        String type = plain.routes().get(0).handler().typeName();
        boolean oneClass = Stream.of(versioned, plain)
                .flatMap(resource -> resource.routes().stream())
                .allMatch(route -> route.handler().typeName().equals(type));
        return apart && oneClass;
    }

    private static boolean isVersion(Segment segment) {
        return segment instanceof Segment.Literal literal
                && MAY_BE_VERSION.matcher(literal.text()).lookingAt()
                && Phrase.of(literal.text()).isVersion();
    }

    private static boolean isVersioned(Resource resource) {
        return resource.segments().stream().anyMatch(VersionMismatchRule::isVersion);
    }

    /** The path without versions. */
    private static String rest(Resource resource) {
        StringBuilder rest = new StringBuilder();
        for (Segment segment : resource.segments()) {
            if (!isVersion(segment)) {
                rest.append('/')
                        .append(ResourceTree.key(segment, resource.framework().syntax()));
            }
        }
        return rest.toString();
    }

    private static Finding finding(Resource versioned, Resource plain) {
        Route route = plain.routes().get(0);
        Route other = versioned.routes().get(0);
        String problem = "`" + route.template() + "` answers " + readable(plain) + ", and with a version `"
                + other.template() + "` answers " + readable(versioned)
                + ": clients of either path lack a part of the methods";
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                problem,
                "map `" + route.methods() + "` to `" + other.template() + "`",
                versioned.routes().stream()
                        .map(one -> new Related(one, "below the version"))
                        .toList());
    }

    private static String readable(Resource resource) {
        return resource.methods().readable();
    }
}
