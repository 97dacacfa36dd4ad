package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Answer;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.PathLanguage;
import dev.allowance.framework.PathReading;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.framework.jaxrs.ResourceTree.Branch;
import dev.allowance.framework.jaxrs.ResourceTree.Node;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the dispatchers share: each tells what becomes of one method, and the answer is put together of that. */
abstract sealed class JaxRsDispatch implements Dispatch
        permits JerseyDispatch, RestEasyDispatch, CxfDispatch, QuarkusDispatch {

    /** Stands for the methods that nobody declares. No route can declare it. */
    private static final String UNHEARD = "\u0000";

    private static final Comparator<PathTemplate> MOST_SPECIFIC =
            Comparator.comparing(Precedence::of, Precedence.STANDARD).thenComparing(Comparator.naturalOrder());

    private final Runtime runtime;
    private final PathReading reading;
    private final ResourceTree tree;
    private final TemplateLanguages templates;
    private final List<String> methods;

    JaxRsDispatch(Runtime runtime, PathReading reading, ResourceTree tree, TemplateLanguages templates) {
        this.runtime = runtime;
        this.reading = reading;
        this.tree = tree;
        this.templates = templates;
        SortedSet<String> names = new TreeSet<>(Set.of("HEAD", "OPTIONS", UNHEARD));
        for (Branch root : tree.roots()) {
            collect(root, names);
        }
        this.methods = names.stream().filter(this::isReached).toList();
    }

    /** What becomes of this method. */
    abstract Selection select(String method, MatchedPath path);

    /** Whether the runtime takes this raw path apart in a way that {@link #reading()} does not tell. */
    boolean isOdd(String path) {
        return false;
    }

    /** Whether requests with this method come to the runtime, and are not answered by what it runs in. */
    boolean isReached(String method) {
        return true;
    }

    /** What becomes of a request whose method has handlers: media types decide. */
    abstract Outcome among(Selection selection, Request request, MatchedPath path);

    /** How the runtime spells a declared method where it compares it. */
    String spelling(String declared) {
        return declared.toUpperCase(Locale.ROOT);
    }

    /** How the runtime spells a request's method where it compares it with declared ones. */
    final String asked(String method) {
        return ignoresCaseOfMethods() ? spelling(method) : method;
    }

    /** The languages, to be asked for while the dispatcher is being made. */
    final TemplateLanguages templates() {
        return templates;
    }

    @Override
    public final List<PathLanguage> languages() {
        return templates.all();
    }

    final ResourceTree tree() {
        return tree;
    }

    @Override
    public final Runtime runtime() {
        return runtime;
    }

    @Override
    public final PathReading reading() {
        return reading;
    }

    @Override
    public final Answer answer(BitSet matched) {
        if (templates.isVague(matched)) {
            // What cannot be read might sort before everything else.
            return Answer.UNKNOWN;
        }
        MatchedPath path = new MatchedPath(matched, languages());
        SortedSet<String> allowed = new TreeSet<>();
        Set<Route> reached = new LinkedHashSet<>();
        Optional<HttpMethods> options = Optional.empty();
        Optional<HttpMethods> header = Optional.empty();
        boolean found = false;
        for (String method : methods) {
            Selection selection = select(method, path);
            if (path.isUnknown()) {
                return Answer.UNKNOWN;
            }
            found |= selection.kind() != Selection.Kind.NOT_FOUND;
            reached.addAll(selection.routes());
            if (selection.isAllowed()) {
                allowed.add(method);
            }
            if (method.equals("OPTIONS") && selection.isAllowed()) {
                options = selection.header();
            }
            if (method.equals(UNHEARD)) {
                header = selection.header();
            }
        }
        if (!found) {
            return Answer.NOT_FOUND;
        }
        List<PathTemplate> templates = reached.stream()
                .map(Route::template)
                .distinct()
                .sorted(MOST_SPECIFIC)
                .toList();
        return new Answer(true, HttpMethods.of(allowed), header, options, templates);
    }

    @Override
    public final Outcome outcome(BitSet matched, Request request) {
        if (!isReached(request.method())) {
            return new Outcome.Unknown(request.method() + " is answered by what " + runtime.title() + " runs in");
        }
        if (isOdd(request.path())) {
            return new Outcome.Unknown("what the runtime makes of matrix parameters in an empty segment");
        }
        if (templates.isVague(matched)) {
            return new Outcome.Unknown("a template that cannot be read before run time might come before all others");
        }
        MatchedPath path = new MatchedPath(matched, languages());
        Selection selection = select(asked(request.method()), path);
        if (path.isUnknown()) {
            return new Outcome.Unknown("what matches the path is only known at run time");
        }
        return switch (selection.kind()) {
            case NOT_FOUND -> Outcome.NOT_FOUND;
            case NOT_ALLOWED -> new Outcome.NotAllowed(selection.header());
            case AUTOMATIC -> new Outcome.AutomaticOptions(selection.header().orElse(HttpMethods.NONE));
            case HANDLED -> among(selection, request, path);
        };
    }

    private void collect(Branch branch, SortedSet<String> names) {
        List<Route> routes = new ArrayList<>(branch.methods());
        branch.below().map(Node::methods).ifPresent(routes::addAll);
        routes.forEach(route -> route.methods().forEach(name -> names.add(spelling(name))));
        branch.below().ifPresent(node -> node.branches().forEach(below -> collect(below, names)));
    }
}
