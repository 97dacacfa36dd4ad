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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * RESTEasy Classic ({@code core.registry.ClassNode} and {@code SegmentNode}), with root selection, which
 * {@code resteasy.wider.request.matching} would switch off.
 *
 * <p>One root template is chosen for good. Below it, a locator that sorts first among what matches is entered at once;
 * otherwise all matching methods are candidates together, whatever their templates.
 */
public final class RestEasyDispatch extends JaxRsDispatch {

    /** Templates that compare equal are tried in the order of registration, except that deeper filed ones come first. */
    private static final Comparator<PathTemplate> ORDER = Comparator.comparing(Precedence::of, Precedence.RESTEASY)
            .thenComparing(Precedence::fixedDepth, Comparator.reverseOrder());

    private static final Pattern EMPTY_BUT_FOR_PARAMETERS = Pattern.compile(".*/;[^/]*");

    /** Alternatives and reluctant quantifiers: the first match need not be the longest. */
    private static final Pattern MANY_ENDS = Pattern.compile("[|?]");

    /**
     * What one root or sub-resource offers at a template.
     *
     * @param path from the application's base at a root, from the sub-resource elsewhere
     * @param into what a locator leads to; empty for methods
     * @param end the paths that end at it, where those that go on may be cut at another place than they were matched
     */
    private record Expression(
            PathTemplate path, int language, List<Route> routes, Optional<Level> into, Optional<Integer> end) {}

    private record Level(Candidates<Expression> expressions, boolean open) {}

    private record Root(PathTemplate path, int language, Level level) {}

    private final Candidates<Root> roots;

    /** Dispatches over the served JAX-RS routes of the table. */
    public RestEasyDispatch(RouteTable table) {
        super(
                Runtime.RESTEASY,
                new PathReading(false, true),
                ResourceTree.of(table),
                new TemplateLanguages(Wire.RESTEASY));
        List<Root> all = new ArrayList<>();
        for (Branch root : tree().roots()) {
            Level level = level(root.below().orElseThrow(), true);
            all.add(new Root(root.path(), templates().below(root.full(), true), level));
        }
        all.sort(Comparator.comparing(Root::path, ORDER));
        this.roots = new Candidates<>(all, root -> List.of(root.language()));
    }

    /**
     * At a root, expressions are whole paths, the root's own template included; so it does not matter what its variables hold,
     * and a locator comes before a method without a path.
     */
    private Level level(Node node, boolean atRoot) {
        List<Expression> all = new ArrayList<>();
        if (!node.methods().isEmpty()) {
            all.add(new Expression(
                    atRoot ? node.at() : TemplateParts.join(List.of()),
                    atRoot
                            ? templates().exactly(node.at(), true)
                            : templates().behindLocator(node.at(), node.certain()),
                    node.methods(),
                    Optional.empty(),
                    Optional.empty()));
        }
        for (Branch branch : node.branches()) {
            boolean certain = atRoot || branch.certain();
            PathTemplate path = atRoot ? branch.full() : branch.path();
            if (!branch.methods().isEmpty()) {
                all.add(new Expression(
                        path,
                        templates().exactly(branch.full(), certain),
                        branch.methods(),
                        Optional.empty(),
                        Optional.empty()));
            }
            // RootNode.addExpression: a locator without variables is matched with any rest
            boolean fixed = path.variables().isEmpty();
            branch.below()
                    .ifPresent(below -> all.add(new Expression(
                            path,
                            fixed
                                    ? templates().belowFixedText(branch.full(), certain)
                                    : templates().below(branch.full(), certain),
                            List.of(),
                            Optional.of(level(below, false)),
                            end(branch))));
        }
        all.sort(Comparator.<Expression, Precedence>comparing(e -> Precedence.of(e.path()), Precedence.RESTEASY)
                .thenComparing(expression -> expression.into().isPresent())
                .thenComparing(Expression::path, ORDER));
        return new Level(new Candidates<>(all, expression -> List.of(expression.language())), node.open());
    }

    /**
     * {@code SegmentNode.match} looks for a locator's template once more to learn where it ends, and takes the first place
     * at which it may end, even if the path goes on there without a slash.
     */
    private Optional<Integer> end(Branch branch) {
        boolean wayward = branch.full().variables().stream()
                .flatMap(variable -> variable.regex().stream())
                .anyMatch(regex -> ResourceTree.mayHoldSlash(regex)
                        || MANY_ENDS.matcher(regex).find());
        return wayward ? Optional.of(templates().exactly(branch.full(), true)) : Optional.empty();
    }

    @Override
    public boolean ignoresCaseOfMethods() {
        return true;
    }

    @Override
    Selection select(String method, MatchedPath path) {
        List<Root> matching =
                roots.on(path).filter(root -> path.in(root.language())).toList();
        if (matching.isEmpty()) {
            return Selection.NOT_FOUND;
        }
        Root first = matching.get(0);
        Set<Selection> selections = new HashSet<>();
        for (Root root : matching) {
            if (ORDER.compare(root.path(), first.path()) == 0) {
                selections.add(below(root.level(), method, path));
            }
        }
        if (selections.size() > 1) {
            // Which of them was registered first is not known.
            path.giveUp();
        }
        return selections.iterator().next();
    }

    private Selection below(Level level, String method, MatchedPath path) {
        if (level.open()) {
            path.giveUp();
        }
        List<Expression> matching = level.expressions()
                .on(path)
                .filter(expression -> path.in(expression.language()))
                .toList();
        if (matching.isEmpty()) {
            return Selection.NOT_FOUND;
        }
        Expression first = matching.get(0);
        if (first.into().isPresent()) {
            boolean tied = matching.stream()
                    .skip(1)
                    .anyMatch(other -> other.into().isPresent() && ORDER.compare(other.path(), first.path()) == 0);
            if (tied || first.end().filter(end -> !path.in(end)).isPresent()) {
                path.giveUp();
            }
            return below(first.into().get(), method, path);
        }
        List<Route> routes = matching.stream()
                .filter(expression -> expression.into().isEmpty())
                .flatMap(expression -> expression.routes().stream())
                .toList();
        return among(routes, method, path);
    }

    /** {@code specimpl.ResteasyUriInfo}: a slash at the end is cut off first, matrix parameters later. */
    @Override
    boolean isOdd(String path) {
        return EMPTY_BUT_FOR_PARAMETERS.matcher(path).matches();
    }

    @Override
    Outcome among(Selection selection, Request request, MatchedPath path) {
        return RestEasyMediaTypes.choose(
                selection.routes(), request, Comparator.comparing(RestEasyDispatch::ownTemplate, ORDER));
    }

    private static PathTemplate ownTemplate(Route route) {
        return TemplateParts.join(
                route.resource().flatMap(ResourcePath::method).map(List::of).orElse(List.of()));
    }

    /** {@code SegmentNode.match}: an explicit HEAD or OPTIONS on any of the templates comes before the automatic ones. */
    private static Selection among(List<Route> routes, String method, MatchedPath path) {
        SortedSet<String> declared = new TreeSet<>(path.declared(routes));
        if (declared.contains(method)) {
            return Selection.handled(MatchedPath.declaring(method, routes));
        }
        if (method.equals("HEAD") && declared.contains("GET")) {
            return Selection.handled(MatchedPath.declaring("GET", routes));
        }
        HttpMethods header = MatchedPath.withAutomatic(declared);
        return method.equals("OPTIONS") ? Selection.automatic(header) : Selection.notAllowed(Optional.of(header));
    }
}
