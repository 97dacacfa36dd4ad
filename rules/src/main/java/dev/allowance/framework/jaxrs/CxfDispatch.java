package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Outcome;
import dev.allowance.framework.PathReading;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.framework.jaxrs.ResourceTree.Branch;
import dev.allowance.framework.jaxrs.ResourceTree.Node;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.ResourcePath;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Apache CXF ({@code utils.JAXRSUtils.selectResourceClass} and {@code findTargetMethod}).
 *
 * <p>One root template is chosen for good. Below it, methods that match path and HTTP method compete with locators that
 * match the path; a locator is given up for a method only where the path ends at it. Every {@code Allow} on 405 lists the
 * methods of all root classes.
 */
public final class CxfDispatch extends JaxRsDispatch {

    private static final Comparator<PathTemplate> ORDER =
            Comparator.comparing(Precedence::of, Precedence.CXF).thenComparing(Precedence::pattern);

    /**
     * An operation at a template.
     *
     * @param language the paths on which it is a candidate
     * @param last the paths that end at its template
     * @param into what a locator leads to; empty for methods
     */
    private record Operation(PathTemplate path, int language, int last, List<Route> routes, Optional<Level> into) {}

    private record Level(Candidates<Operation> operations, boolean open, SortedSet<String> methods) {}

    private record Root(PathTemplate path, int language, Level level) {}

    private final Candidates<Root> roots;
    private final HttpMethods everywhere;

    /** Dispatches over the served JAX-RS routes of the table. */
    public CxfDispatch(RouteTable table) {
        super(
                Runtime.CXF,
                new PathReading(false, false),
                ResourceTree.bySpelling(table),
                new TemplateLanguages(Wire.CXF));
        List<Root> all = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>();
        for (Branch root : tree().roots()) {
            Level level = level(root.below().orElseThrow());
            names.addAll(level.methods());
            all.add(new Root(root.written(), templates().below(root.full(), true), level));
        }
        all.sort(Comparator.comparing(Root::path, ORDER));
        this.roots = new Candidates<>(all, root -> List.of(root.language()));
        this.everywhere = MatchedPath.withAutomatic(names);
    }

    private Level level(Node node) {
        List<Operation> all = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>();
        node.methods().forEach(route -> route.methods().forEach(name -> names.add(spelling(name))));
        if (!node.methods().isEmpty()) {
            int last = templates().exactly(node.at(), node.certain());
            all.add(new Operation(TemplateParts.join(List.of()), last, last, node.methods(), Optional.empty()));
        }
        for (Branch branch : node.branches()) {
            int last = templates().exactly(branch, node.at());
            branch.methods().forEach(route -> route.methods().forEach(name -> names.add(spelling(name))));
            bySpelling(branch)
                    .forEach((written, methods) ->
                            all.add(new Operation(written, last, last, methods, Optional.empty())));
            branch.below()
                    .ifPresent(below -> all.add(new Operation(
                            branch.written(),
                            templates().below(branch, node.at()),
                            last,
                            List.of(),
                            Optional.of(level(below)))));
        }
        all.sort(Comparator.comparing(Operation::path, ORDER)
                .thenComparing(operation -> operation.into().isPresent()));
        return new Level(new Candidates<>(all, operation -> List.of(operation.language())), node.open(), names);
    }

    /** A slash at the end counts as a literal character, so that methods with it are another operation than those without. */
    private static Map<PathTemplate, List<Route>> bySpelling(Branch branch) {
        Map<PathTemplate, List<Route>> methods = new TreeMap<>();
        for (Route route : branch.methods()) {
            boolean slash = route.resource()
                    .flatMap(ResourcePath::method)
                    .filter(PathTemplate::endsWithSlash)
                    .isPresent();
            PathTemplate written = slash ? TemplateParts.withSlash(branch.path()) : branch.path();
            methods.computeIfAbsent(written, template -> new ArrayList<>()).add(route);
        }
        return methods;
    }

    @Override
    public boolean ignoresCaseOfMethods() {
        return true;
    }

    @Override
    Selection select(String method, MatchedPath path) {
        return roots.on(path)
                .filter(root -> path.in(root.language()))
                .findFirst()
                .map(root -> in(root.level(), everywhere, method, path))
                .orElse(Selection.NOT_FOUND);
    }

    private Selection in(Level level, HttpMethods options, String method, MatchedPath path) {
        if (level.open()) {
            path.giveUp();
        }
        List<Operation> matching = level.operations()
                .on(path)
                .filter(operation -> path.in(operation.language()))
                .toList();
        List<Operation> able = matching.stream()
                .filter(operation -> operation.into().isEmpty())
                .filter(operation -> answers(operation, method, path))
                .toList();
        if (method.equals("HEAD")) {
            Optional<Operation> explicit = able.stream()
                    .filter(operation -> path.declared(operation.routes()).contains("HEAD"))
                    .findFirst();
            if (explicit.isPresent()) {
                return handled(explicit.get(), method);
            }
        }
        boolean prefersMethods = !able.isEmpty() || method.equals("OPTIONS");
        for (Operation operation : matching) {
            if (operation.into().isEmpty()) {
                if (able.contains(operation)) {
                    return handled(operation, method);
                }
            } else if (!prefersMethods || !path.in(operation.last())) {
                Level below = operation.into().get();
                return in(below, MatchedPath.withAutomatic(below.methods()), method, path);
            }
        }
        if (matching.stream().allMatch(operation -> operation.into().isPresent())) {
            return Selection.NOT_FOUND;
        }
        return method.equals("OPTIONS") ? Selection.automatic(options) : Selection.notAllowed(Optional.of(everywhere));
    }

    private static boolean answers(Operation operation, String method, MatchedPath path) {
        SortedSet<String> declared = path.declared(operation.routes());
        return declared.contains(method) || method.equals("HEAD") && declared.contains("GET");
    }

    private static Selection handled(Operation operation, String method) {
        List<Route> declaring = MatchedPath.declaring(method, operation.routes());
        return Selection.handled(declaring.isEmpty() ? MatchedPath.declaring("GET", operation.routes()) : declaring);
    }

    /** {@code AbstractHTTPServlet} leaves TRACE to the servlet container, and Jetty on its own refuses it. */
    @Override
    boolean isReached(String method) {
        return !method.equals("TRACE");
    }

    /** {@code URITemplate.match}: where there are matrix parameters, empty segments may be dropped. */
    @Override
    boolean isOdd(String path) {
        return path.contains("/;") || path.contains(";") && path.contains("//");
    }

    /** Methods that media types rule out leave the place to others, and to locators: all is looked through once more. */
    @Override
    Outcome among(Selection selection, Request request, MatchedPath path) {
        Optional<CxfMediaTypes> types = CxfMediaTypes.of(request);
        Optional<Root> root =
                roots.on(path).filter(each -> path.in(each.language())).findFirst();
        if (types.isEmpty() || root.isEmpty()) {
            return MediaTypes.UNREADABLE;
        }
        Outcome outcome = among(root.get().level(), everywhere, spelling(request.method()), types.get(), path);
        return path.isUnknown()
                ? new Outcome.Unknown("what matches below a locator is only known at run time")
                : outcome;
    }

    private Outcome among(Level level, HttpMethods options, String method, CxfMediaTypes types, MatchedPath path) {
        if (level.open()) {
            path.giveUp();
        }
        List<Operation> matching = level.operations()
                .on(path)
                .filter(operation -> path.in(operation.language()))
                .toList();
        List<Route> able = matching.stream()
                .flatMap(operation -> declaring(operation, method).stream())
                .toList();
        if (!MediaTypes.areReadable(able)) {
            return MediaTypes.UNREADABLE;
        }
        List<Route> consuming = able.stream().filter(types::areConsumedBy).toList();
        List<Route> producing = consuming.stream().filter(types::areProducedBy).toList();
        if (method.equals("HEAD")) {
            List<Route> explicit = MatchedPath.declaring("HEAD", producing);
            if (!explicit.isEmpty()) {
                // the one that is read last comes first, whatever its template
                return explicit.size() == 1 ? types.handled(explicit.get(0)) : MediaTypes.tie(explicit);
            }
        }
        boolean prefersMethods = !able.isEmpty() || method.equals("OPTIONS");
        for (Operation operation : matching) {
            if (operation.into().isEmpty()) {
                List<Route> here = declaring(operation, method).stream()
                        .filter(producing::contains)
                        .toList();
                if (!here.isEmpty()) {
                    return types.first(here);
                }
            } else if (!prefersMethods || !path.in(operation.last())) {
                Level below = operation.into().get();
                return among(below, MatchedPath.withAutomatic(below.methods()), method, types, path);
            }
        }
        if (!able.isEmpty()) {
            return consuming.isEmpty() ? Outcome.UNSUPPORTED_MEDIA_TYPE : Outcome.NOT_ACCEPTABLE;
        }
        if (matching.stream().allMatch(operation -> operation.into().isPresent())) {
            return Outcome.NOT_FOUND;
        }
        return method.equals("OPTIONS")
                ? new Outcome.AutomaticOptions(options)
                : new Outcome.NotAllowed(Optional.of(everywhere));
    }

    /** All that could take the request: HEAD is taken by GET, too, even where there is an explicit one. */
    private static List<Route> declaring(Operation operation, String method) {
        List<Route> declaring = new ArrayList<>(MatchedPath.declaring(method, operation.routes()));
        if (method.equals("HEAD")) {
            declaring.addAll(MatchedPath.declaring("GET", operation.routes()));
        }
        return declaring.stream().distinct().toList();
    }
}
