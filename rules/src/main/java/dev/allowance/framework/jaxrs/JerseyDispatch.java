package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Matching;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.PathReading;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.framework.jaxrs.ResourceTree.Branch;
import dev.allowance.framework.jaxrs.ResourceTree.Node;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Jersey ({@code internal.routing.RuntimeModelBuilder} and {@code PathMatchingRouter}).
 *
 * <p>Each level is one list of steps in order of precedence. A resource gives a <em>closed</em> step that holds its methods,
 * the automatic OPTIONS among them, and an <em>open</em> step for all that lies below it. The first closed step that has the
 * method wins. An open step is entered for good, but not once a closed step has matched the path with other methods: then
 * the first such answers 405. Before 2.29 the first step that matches the path decides, whatever its methods.
 */
public final class JerseyDispatch extends JaxRsDispatch {

    /**
     * A step of a level.
     *
     * @param routes the methods of a closed step; empty for an open one
     * @param into the steps below an open one
     * @param undecided whether only run time knows what is below or, of a closed step, whether it has an automatic OPTIONS
     */
    private record Step(int language, List<Route> routes, Candidates<Step> into, boolean undecided) {

        boolean isOpen() {
            return routes.isEmpty();
        }
    }

    private static final Candidates<Step> NOTHING = filed(List.of());

    private final Candidates<Step> steps;
    private final boolean firstDecides;

    /** Dispatches over the served JAX-RS routes of the table, as Jersey does from 2.29 on. */
    public JerseyDispatch(RouteTable table) {
        this(table, Set.of());
    }

    /** The same for a Jersey that may be older. */
    public JerseyDispatch(RouteTable table, Set<Matching> matching) {
        super(Runtime.JERSEY, new PathReading(false, true), ResourceTree.of(table), new TemplateLanguages(Wire.JERSEY));
        this.firstDecides = matching.contains(Matching.FIRST_TEMPLATE);
        List<Step> all = new ArrayList<>();
        for (Branch root : sorted(tree().roots())) {
            all.addAll(steps(root.below().orElseThrow()));
        }
        this.steps = filed(all);
    }

    private static Candidates<Step> filed(List<Step> steps) {
        return new Candidates<>(steps, step -> List.of(step.language()));
    }

    private List<Step> steps(Node node) {
        List<Step> all = new ArrayList<>();
        if (!node.methods().isEmpty()) {
            all.add(closed(node.at(), node.certain(), node.methods(), node.shared()));
        }
        List<Step> below = new ArrayList<>();
        for (Branch branch : sorted(node.branches())) {
            if (!branch.methods().isEmpty()) {
                below.add(closed(branch.full(), branch.certain(), branch.methods(), branch.shared()));
            }
            branch.below()
                    .ifPresent(deeper -> below.add(
                            open(branch.full(), branch.certain(), steps(deeper), deeper.open() || isRefused(deeper))));
        }
        if (!below.isEmpty() || node.open()) {
            all.add(open(node.at(), node.certain(), below, node.open()));
        }
        return all;
    }

    /**
     * Resources whose templates differ in variable names only become one, and that gets an automatic OPTIONS if the first of
     * them has methods ({@code ModelProcessorUtil#enhanceResource}): which is the first is up to the order of registration.
     */
    private Step closed(PathTemplate full, boolean certain, List<Route> routes, boolean shared) {
        return new Step(templates().exactly(full, certain), routes, NOTHING, !shared);
    }

    /**
     * Whether the first request may find that the class of a sub-resource is not valid, and get a 500 as all that follow: a
     * root resource like that keeps the server from starting ({@code model.RuntimeResourceModelValidator}).
     */
    private static boolean isRefused(Node node) {
        return JerseyMediaTypes.mayClash(node.methods())
                || node.branches().stream().anyMatch(branch -> JerseyMediaTypes.mayClash(branch.methods()));
    }

    private Step open(PathTemplate full, boolean certain, List<Step> into, boolean undecided) {
        return new Step(templates().below(full, certain), List.of(), filed(into), undecided);
    }

    /** {@code model.RuntimeResource.COMPARATOR}: methods before locators, then the regular expressions backwards. */
    private static List<Branch> sorted(List<Branch> branches) {
        return branches.stream()
                .sorted(Comparator.<Branch, Precedence>comparing(b -> Precedence.of(b.written()), Precedence.STANDARD)
                        .thenComparing(branch -> branch.below().isPresent())
                        .thenComparing(branch -> Precedence.pattern(branch.path()), Comparator.reverseOrder()))
                .toList();
    }

    @Override
    Selection select(String method, MatchedPath path) {
        return walk(steps, method, path);
    }

    private Selection walk(Candidates<Step> level, String method, MatchedPath path) {
        Optional<Step> refusing = Optional.empty();
        for (Step step : level.on(path).toList()) {
            if (!path.in(step.language())) {
                continue;
            }
            if (step.isOpen()) {
                if (refusing.isPresent()) {
                    break;
                }
                if (step.undecided()) {
                    path.giveUp();
                }
                return walk(step.into(), method, path);
            }
            Optional<Selection> selection = at(step, method, path);
            if (selection.isPresent()) {
                return selection.get();
            }
            refusing = refusing.or(() -> Optional.of(step));
            if (firstDecides) {
                break;
            }
        }
        if (refusing.filter(Step::undecided).isPresent()) {
            path.giveUp();
        }
        return refusing.map(step -> refused(path.declared(step.routes()))).orElse(Selection.NOT_FOUND);
    }

    private static Optional<Selection> at(Step step, String method, MatchedPath path) {
        SortedSet<String> declared = path.declared(step.routes());
        if (declared.contains(method)) {
            // an explicit OPTIONS replaces the automatic one for its media types only (ModelProcessorUtil)
            List<Route> declaring = MatchedPath.declaring(method, step.routes());
            return Optional.of(
                    method.equals("OPTIONS") && JerseyMediaTypes.leaveAutomaticOptions(declaring)
                            ? Selection.handledOrAutomatic(declaring, MatchedPath.withAutomatic(declared))
                            : Selection.handled(declaring));
        }
        if (method.equals("HEAD") && declared.contains("GET")) {
            return Optional.of(Selection.handled(MatchedPath.declaring("GET", step.routes())));
        }
        if (!method.equals("OPTIONS")) {
            return Optional.empty();
        }
        if (step.undecided()) {
            path.giveUp();
        }
        return Optional.of(Selection.automatic(MatchedPath.withAutomatic(declared)));
    }

    @Override
    Outcome among(Selection selection, Request request, MatchedPath path) {
        return JerseyMediaTypes.choose(selection.routes(), selection.header(), request);
    }

    /** The 405 names HEAD only where it is declared ({@code MethodSelectingRouter}). */
    private static Selection refused(SortedSet<String> declared) {
        return Selection.notAllowed(Optional.of(HttpMethods.of(declared).plus("OPTIONS")));
    }
}
