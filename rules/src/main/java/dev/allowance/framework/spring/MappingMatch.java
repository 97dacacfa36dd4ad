package dev.allowance.framework.spring;

import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.http.MediaRange;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Route;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A mapping whose path matches a request, condition by condition ({@code RequestMappingInfo.getMatchingCondition} and
 * {@code compareTo}).
 *
 * @param route one of the mapping's routes that match; all have the same conditions
 * @param patterns the templates of them all, the most specific first ({@link PathMatching#matched})
 * @param direct whether one of its templates is the very path
 */
record MappingMatch(Route route, List<PathTemplate> patterns, boolean direct, Request request) {

    private static final MediaRange OCTET_STREAM =
            MediaRange.parse("application/octet-stream").orElseThrow();
    private static final List<MediaExpression> ANY = List.of(new MediaExpression(MediaRange.ANY, false));

    /** {@code RequestMethodsRequestCondition}: a mapping without methods takes all but OPTIONS; GET takes HEAD. */
    boolean method() {
        String method = request.method();
        if (route.methods().isAll()) {
            return !method.equals("OPTIONS");
        }
        return route.methods().contains(method)
                || method.equals("HEAD") && route.methods().contains("GET");
    }

    boolean consumes() {
        return route.conditions().consumes().isEmpty() || !consuming().isEmpty();
    }

    boolean produces() {
        return route.conditions().produces().isEmpty()
                || !producing().isEmpty()
                || accepted().stream().anyMatch(MediaRange::isAny);
    }

    boolean params() {
        return route.conditions().params().stream()
                .map(NameValueExpression::parse)
                .allMatch(expression -> expression.matches(parameter(expression.name())));
    }

    boolean headers() {
        return route.conditions().headers().stream()
                .map(NameValueExpression::parse)
                .allMatch(expression -> expression.matches(request.header(expression.name())));
    }

    /** Whether the handler could be called. */
    boolean isFull() {
        return method() && consumes() && produces() && params() && headers();
    }

    /**
     * Of two full matches, which Spring prefers; zero where it cannot tell, and fails.
     *
     * @param runtime WebFlux looks at templates first even for HEAD, MVC at whether a mapping names HEAD
     * @param templates which of two templates is preferred
     */
    static Comparator<MappingMatch> preference(Runtime runtime, Comparator<PathTemplate> templates) {
        return (a, b) -> {
            boolean head = runtime == Runtime.SPRING_MVC && a.request.method().equals("HEAD");
            int explicitHead = head ? compareMethods(a, b) : 0;
            return explicitHead != 0
                    ? explicitHead
                    : Comparator.<MappingMatch, List<PathTemplate>>comparing(
                                    MappingMatch::patterns, (ours, theirs) -> comparePatterns(ours, theirs, templates))
                            .thenComparing(m -> expressions(m.route.conditions().params()), MappingMatch::compareNames)
                            .thenComparing(m -> expressions(m.route.conditions().headers()), MappingMatch::compareNames)
                            .thenComparing(MappingMatch::consuming, MappingMatch::compareConsumes)
                            .thenComparing(MappingMatch::compareProduces)
                            .thenComparing(MappingMatch::compareMethods)
                            .compare(a, b);
        };
    }

    /** A click on an image button sends its name with {@code .x} and {@code .y} ({@code WebUtils.hasSubmitParameter}). */
    private Optional<String> parameter(String name) {
        for (String suffix : List.of("", ".x", ".y")) {
            List<String> values = request.parameters().get(name + suffix);
            if (values != null) {
                return Optional.of(values.get(0));
            }
        }
        return Optional.empty();
    }

    private List<MediaExpression> consuming() {
        Optional<MediaRange> content =
                request.header("Content-Type").map(MediaRange::parse).orElse(Optional.of(OCTET_STREAM));
        return media(route.conditions().consumes()).stream()
                .filter(expression -> content.filter(expression::consumes).isPresent())
                .toList();
    }

    private List<MediaExpression> producing() {
        List<MediaRange> accepted = accepted();
        return media(route.conditions().produces()).stream()
                .filter(expression -> !accepted.isEmpty() && expression.produces(accepted))
                .toList();
    }

    /** The most specific first; empty where the field cannot be read. */
    private List<MediaRange> accepted() {
        return request
                .header("Accept")
                .filter(field -> !field.isBlank())
                .map(field -> MediaRange.parseList(field).orElse(List.of()))
                .orElse(List.of(MediaRange.ANY))
                .stream()
                .map(range -> new MediaExpression(range, false))
                .sorted(MediaExpression.SPECIFICITY)
                .map(MediaExpression::range)
                .toList();
    }

    private static List<MediaExpression> media(List<String> texts) {
        return texts.stream()
                .flatMap(text -> MediaExpression.parse(text).stream())
                .sorted(MediaExpression.SPECIFICITY)
                .toList();
    }

    private static List<NameValueExpression> expressions(List<String> texts) {
        return texts.stream().map(NameValueExpression::parse).toList();
    }

    private static int comparePatterns(List<PathTemplate> a, List<PathTemplate> b, Comparator<PathTemplate> templates) {
        Iterator<PathTemplate> others = b.iterator();
        for (PathTemplate pattern : a) {
            if (!others.hasNext()) {
                return -1;
            }
            int result = templates.compare(pattern, others.next());
            if (result != 0) {
                return result;
            }
        }
        return others.hasNext() ? 1 : 0;
    }

    /** More of them first, then those with more values. */
    private static int compareNames(List<NameValueExpression> a, List<NameValueExpression> b) {
        return a.size() != b.size() ? b.size() - a.size() : values(b) - values(a);
    }

    private static int values(List<NameValueExpression> expressions) {
        return (int)
                expressions.stream().filter(NameValueExpression::demandsValue).count();
    }

    private static int compareConsumes(List<MediaExpression> a, List<MediaExpression> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        return MediaExpression.SPECIFICITY.compare(a.get(0), b.get(0));
    }

    /** {@code ProducesRequestCondition.compareTo}: by the first accepted range for which one of the two is better. */
    private static int compareProduces(MappingMatch a, MappingMatch b) {
        List<MediaExpression> its = a.producing();
        List<MediaExpression> others = b.producing();
        if (its.isEmpty() && others.isEmpty()) {
            return 0;
        }
        List<MediaExpression> left = its.isEmpty() ? ANY : its;
        List<MediaExpression> right = others.isEmpty() ? ANY : others;
        for (MediaRange accepted : a.accepted()) {
            int equal = compareAt(left, equalTo(accepted, left), right, equalTo(accepted, right));
            if (equal != 0) {
                return equal;
            }
            int included = compareAt(left, includedIn(accepted, left), right, includedIn(accepted, right));
            if (included != 0) {
                return included;
            }
        }
        return 0;
    }

    private static int equalTo(MediaRange accepted, List<MediaExpression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            MediaRange range = expressions.get(i).range();
            if (range.type().equals(accepted.type()) && range.subtype().equals(accepted.subtype())) {
                return i;
            }
        }
        return -1;
    }

    private static int includedIn(MediaRange accepted, List<MediaExpression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            if (MediaExpression.includes(accepted, expressions.get(i).range())) {
                return i;
            }
        }
        return -1;
    }

    private static int compareAt(List<MediaExpression> a, int atA, List<MediaExpression> b, int atB) {
        if (atA != atB) {
            return atB - atA;
        }
        if (atA < 0) {
            return 0;
        }
        int specific = MediaExpression.SPECIFICITY.compare(a.get(atA), b.get(atB));
        return specific != 0
                ? specific
                : a.get(atA).range().toString().compareTo(b.get(atB).range().toString());
    }

    /** A mapping with methods before one without; for HEAD, an explicit one before a GET. */
    private static int compareMethods(MappingMatch a, MappingMatch b) {
        return Integer.compare(a.methodRank(), b.methodRank());
    }

    private int methodRank() {
        if (route.methods().isAll()) {
            return 2;
        }
        return route.methods().contains(request.method()) ? 0 : 1;
    }
}
