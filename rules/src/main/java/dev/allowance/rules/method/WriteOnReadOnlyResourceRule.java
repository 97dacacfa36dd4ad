package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.naming.DerivedNouns;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Resource;
import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
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

/** A write on what is derived from other resources. RFC 9110 §9.3.4: PUT asks that GET then shows what was sent. */
@AutoService(Rule.class)
public final class WriteOnReadOnlyResourceRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "write-on-read-only-resource",
            Severity.WARNING,
            Theme.METHOD,
            "a method that writes is mapped to a resource that is counted or derived from others");
    private static final List<String> WRITES = List.of("POST", "PUT", "PATCH", "DELETE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Resource resource : context.tree().resources()) {
            Resource derived = resource.segment().flatMap(Segment::soleVariable).isPresent()
                    ? resource.parent().orElseThrow()
                    : resource;
            Optional<DerivedNouns.Kind> kind = derived.phrase().flatMap(DerivedNouns::kind);
            // only what can be read is a resource; without GET it may be a place to send events to
            Optional<Route> read = resource.route("GET").or(() -> derived.route("GET"));
            if (kind.isPresent() && read.isPresent() && !isStored(resource)) {
                for (Route route : resource.routes()) {
                    check(kind.get(), resource, derived, read.get(), route, context);
                }
            }
        }
    }

    /** Whether it can be made and replaced: then clients keep there what they have worked out. */
    private static boolean isStored(Resource resource) {
        return resource.methods().contains("POST") && resource.methods().contains("PUT");
    }

    private static void check(
            DerivedNouns.Kind kind, Resource resource, Resource derived, Route read, Route route, RuleContext context) {
        boolean everything = route.methods().isAll() || route.methods().contains("GET");
        if (everything || ManagementPaths.contains(route.template())) {
            return;
        }
        for (String method : WRITES) {
            if (route.methods().contains(method) && isOffence(kind, method, resource, derived, read, route)) {
                context.report(finding(kind, method, read, route));
                return;
            }
        }
    }

    private static boolean isOffence(
            DerivedNouns.Kind kind, String method, Resource resource, Resource derived, Route read, Route route) {
        boolean itself = resource == derived;
        boolean added = method.equals("POST");
        boolean entries =
                derived.item().filter(item -> !item.routes().isEmpty()).isPresent();
        return switch (kind) {
            // resetting figures is common, and so is sending what they are made of to their own path
            case STATISTIC -> method.equals("PUT") || method.equals("PATCH") || added && itself && isPlainWrite(route);
            // whoever has done something elsewhere may add that to the record
            case TRAIL -> !added;
            case COUNT ->
                itself
                        && !entries
                        && isBelowItem(derived)
                        && !method.equals("DELETE")
                        && isPlainWrite(route)
                        && (!read.facts().known() || Returned.by(read.facts()) == Returned.SCALAR || isFigure(read));
        };
    }

    private static boolean isFigure(Route read) {
        String type = read.facts().returnType().toString();
        return type.contains("Count") || type.contains("Stat") || type.contains("Metric");
    }

    private static boolean isBelowItem(Resource derived) {
        return derived.parent()
                .flatMap(Resource::segment)
                .flatMap(Segment::soleVariable)
                .isPresent();
    }

    /** Whether the write neither starts a job, nor answers a question, as its handler may say too, nor takes an upload. */
    private static boolean isPlainWrite(Route route) {
        boolean job = route.facts()
                .status()
                .filter(s -> s.matches("ACCEPTED|CREATED|20[12]"))
                .isPresent();
        Returned returned = Returned.by(route.facts());
        boolean asks = returned != Returned.NOTHING
                && Words.split(route.handler().methodName()).stream().limit(1).anyMatch(Verbs::opensLook);
        return !job && !asks && returned != Returned.SEVERAL && !Forms.isUpload(route) && !Forms.isPage(route);
    }

    private static Finding finding(DerivedNouns.Kind kind, String method, Route read, Route route) {
        String what = switch (kind) {
            case STATISTIC -> "figures that the server works out";
            case TRAIL -> "a record of what happened";
            case COUNT -> "a number that the server counts";
        };
        String problem = "`" + method + " " + route.template() + "` writes to " + what + "; `GET " + read.template()
                + "` reads it, and it follows from other resources";
        String cure = kind == DerivedNouns.Kind.TRAIL
                ? "drop the mapping, or name what really happens, such as an export or a retention rule, in a path of its own"
                : "drop the mapping and write to the resource that it is derived from, or name the event in a path of its own";
        boolean certain = route.facts().known() || !method.equals("POST");
        return new Finding(
                INFO.id(),
                certain ? Severity.WARNING : Severity.INFO,
                route,
                route.facts().pathAnchor(),
                problem,
                cure,
                List.of(new Related(read, "reads it")));
    }
}
