package dev.allowance.languageserver;

import dev.allowance.http.HttpMethods;
import dev.allowance.route.HandlerParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Maps a handler to the HTTP method that a finding says to use. */
final class ChangeMethodFix implements QuickFix {

    private static final List<String> ALL = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern QUOTED = Pattern.compile("`[^`]*`");

    @Override
    public Set<String> rules() {
        return Set.of(
                "post-on-item",
                "get-with-side-effect",
                "get-with-body",
                "post-for-search",
                "non-idempotent-put",
                "request-mapping-without-method",
                "head-without-get");
    }

    @Override
    public List<Proposal> propose(Problem problem) {
        return problem.mapping()
                .map(mapping -> {
                    List<Proposal> proposals = new ArrayList<>();
                    for (String method : methods(problem)) {
                        Edits edits = new Edits(problem.source());
                        HttpMethodChange.to(method, mapping, problem, edits)
                                .ifPresent(now ->
                                        proposals.add(new Proposal("Change to " + now, proposals.isEmpty(), edits)));
                    }
                    return proposals;
                })
                .orElse(new ArrayList<>());
    }

    /** The methods to choose from, the best first. */
    private static List<String> methods(Problem problem) {
        List<String> methods = switch (problem.finding().rule()) {
            case "post-for-search", "head-without-get" -> hasBody(problem) ? List.of() : List.of("GET");
            case "request-mapping-without-method" -> hasBody(problem) ? List.of("POST", "PUT", "PATCH") : ALL;
            default -> named(problem.finding().cure());
        };
        HttpMethods now = problem.route().methods();
        return methods.stream()
                .filter(method -> now.isAll() || !problem.isAnswered(method))
                .toList();
    }

    /** The methods that a cure names, apart from the routes it refers to, in its order. */
    private static List<String> named(String cure) {
        String free = QUOTED.matcher(cure).replaceAll("");
        return Pattern.compile("[A-Z]+")
                .matcher(free)
                .results()
                .map(found -> found.group())
                .filter(ALL::contains)
                .distinct()
                .toList();
    }

    private static boolean hasBody(Problem problem) {
        return problem.route().facts().parameters().stream()
                .anyMatch(parameter -> parameter.kind() == HandlerParameter.Kind.BODY
                        || parameter.kind() == HandlerParameter.Kind.FORM);
    }
}
