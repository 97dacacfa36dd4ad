package dev.allowance.why;

import dev.allowance.engine.Servers;
import dev.allowance.framework.Answer;
import dev.allowance.framework.CertainAnswer;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.PathLanguage;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the servers of a table about one request. */
public final class Why {

    private final RouteTable table;
    private final Servers servers;

    /** @param servers of this table */
    public Why(RouteTable table, Servers servers) {
        this.table = table;
        this.servers = servers;
    }

    /** What each runtime does with it; none where the table has no routes. */
    public List<Explanation> explain(Request request) {
        return servers.followed().stream()
                .map(runtime -> explain(runtime, request))
                .toList();
    }

    private Explanation explain(Runtime runtime, Request request) {
        Dispatch dispatch = servers.dispatch(runtime);
        Outcome outcome = dispatch.outcome(request);
        Answer answer = answer(dispatch, request.path());
        List<Route> served = table.served().stream()
                .filter(route -> route.framework() == runtime.framework())
                .toList();
        List<Route> ofPath = ofPath(answer, served);
        return new Explanation(
                runtime,
                !servers.known().contains(runtime),
                request,
                outcome,
                answer,
                ofPath,
                outcome instanceof Outcome.Status ? fitting(dispatch, request, ofPath) : List.of(),
                isLost(outcome)
                        ? new NearMisses(served, path -> answer(dispatch, path)).of(request, !ofPath.isEmpty())
                        : List.of());
    }

    private static boolean isLost(Outcome outcome) {
        return outcome instanceof Outcome.NotAllowed || outcome.equals(Outcome.NOT_FOUND);
    }

    /** What holds for a raw path; nothing matches one that cannot be read. */
    public static Answer answer(Dispatch dispatch, String rawPath) {
        Optional<String> path = dispatch.reading().read(rawPath);
        if (path.isEmpty()) {
            return Answer.NOT_FOUND;
        }
        BitSet matched = new BitSet();
        BitSet inexact = new BitSet();
        List<PathLanguage> languages = dispatch.languages();
        for (int i = 0; i < languages.size(); i++) {
            matched.set(i, languages.get(i).automaton().accepts(path.get()));
            inexact.set(i, !languages.get(i).exact());
        }
        return CertainAnswer.of(dispatch, matched, inexact);
    }

    private static List<Route> ofPath(Answer answer, List<Route> served) {
        return answer.templates().stream()
                .flatMap(template -> served.stream()
                        .filter(route -> route.template().toString().equals(template.toString())))
                .distinct()
                .toList();
    }

    /** The request with the conditions of each route met that has its method, as far as a handler is reached then. */
    private static List<Fitting> fitting(Dispatch dispatch, Request request, List<Route> ofPath) {
        Map<Route, Fitting> fitting = new LinkedHashMap<>();
        for (Route route : ofPath) {
            if (route.role() == Role.SERVER
                    && (route.methods().isAll() || route.methods().contains(request.method()))) {
                List<String> added = new ArrayList<>();
                Request met = met(request, route, added);
                if (dispatch.outcome(met) instanceof Outcome.Handled handled) {
                    fitting.putIfAbsent(
                            handled.route(), new Fitting(met, String.join(" and ", added), handled.route()));
                }
            }
        }
        return List.copyOf(fitting.values());
    }

    private static Request met(Request request, Route route, List<String> added) {
        Request met = field(request, "Content-Type", route.conditions().consumes(), added);
        met = field(met, "Accept", route.conditions().produces(), added);
        for (String expression : route.conditions().headers()) {
            String[] parts = expression.split("=", 2);
            if (parts.length == 2
                    && !parts[0].endsWith("!")
                    && request.header(parts[0]).isEmpty()) {
                met = met.with(parts[0], parts[1]);
                added.add(parts[0] + ": " + parts[1]);
            }
        }
        List<String> parameters = route.conditions().params().stream()
                .filter(expression -> !expression.startsWith("!") && !expression.contains("!="))
                .filter(expression -> !request.target().contains(expression))
                .toList();
        if (!parameters.isEmpty()) {
            String query = String.join("&", parameters);
            met = new Request(
                    met.method(), met.target() + (met.target().contains("?") ? "&" : "?") + query, met.headers());
            added.add("?" + query);
        }
        return met;
    }

    /** The field replaced by the first of these types, where there are any. */
    private static Request field(Request request, String name, List<String> types, List<String> added) {
        Optional<String> type =
                types.stream().filter(one -> !one.startsWith("!")).findFirst();
        if (type.isEmpty()) {
            return request;
        }
        added.add(name + ": " + type.get());
        java.util.TreeMap<String, String> headers = new java.util.TreeMap<>(request.headers());
        headers.put(name.toLowerCase(java.util.Locale.ROOT), type.get());
        return new Request(request.method(), request.target(), headers);
    }
}
