package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.framework.jaxrs.MediaTypes.Asked;
import dev.allowance.http.MediaRange;
import dev.allowance.route.Route;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a request's media types make of methods in Apache CXF ({@code utils.JAXRSUtils.findTargetMethod} and
 * {@code model.OperationResourceInfoComparatorBase}).
 */
final class CxfMediaTypes {

    /** {@code JAXRSUtils.compareMediaTypes}: wildcards last. */
    private static final Comparator<MediaRange> WILDCARDS_LAST = Comparator.<MediaRange, Boolean>comparing(
                    range -> range.type().equals("*"))
            .thenComparing(range -> range.subtype().contains("*"));

    /** Where an accepted and a produced range meet; the parameter {@code d} counts the wildcards that are produced. */
    private static final Comparator<MediaRange> BEST = WILDCARDS_LAST
            .thenComparing(range -> weight(range, "q"), Comparator.reverseOrder())
            .thenComparing(range -> weight(range, "qs"), Comparator.reverseOrder())
            .thenComparing(range -> weight(range, "d"));

    private final boolean get;
    private final MediaRange content;
    private final boolean typed;
    private final List<MediaRange> accepted;

    private CxfMediaTypes(boolean get, Asked asked) {
        this.get = get;
        this.content = asked.content().orElse(MediaRange.ANY);
        this.typed = asked.content().isPresent();
        this.accepted = asked.accepted();
    }

    /** Empty where a field cannot be read. */
    static Optional<CxfMediaTypes> of(Request request) {
        return Asked.by(request).map(asked -> new CxfMediaTypes(request.method().equals("GET"), asked));
    }

    /** Whether the request's type is no obstacle. It never is with GET. */
    boolean areConsumedBy(Route route) {
        return get || MediaTypes.consumed(route).stream().anyMatch(range -> meets(range, content));
    }

    /** Whether the method produces any accepted type. */
    boolean areProducedBy(Route route) {
        return accepted.stream()
                .anyMatch(range -> MediaTypes.produced(route).stream().anyMatch(produced -> meets(produced, range)));
    }

    /**
     * Which of the methods with one template comes first.
     *
     * @param routes at least one; each consumes and produces the request's types
     */
    Outcome first(List<Route> routes) {
        Comparator<Route> order = get ? this::compareProduced : this::compareTypes;
        Route best = routes.stream().min(order).orElseThrow();
        List<Route> tied =
                routes.stream().filter(route -> order.compare(route, best) == 0).toList();
        if (tied.size() > 1) {
            return MediaTypes.tie(tied);
        }
        return handled(best);
    }

    /** The method is chosen; but without a type, a body that it declares a type for may not be read. */
    Outcome handled(Route route) {
        boolean read = typed
                || route.conditions().consumes().isEmpty()
                || MediaTypes.takesBody(route).filter(takes -> !takes).isPresent();
        return read
                ? new Outcome.Handled(route)
                : new Outcome.Unknown("which type " + route.handler() + " reads is up to its providers");
    }

    private int compareTypes(Route a, Route b) {
        int consumed = compareElements(consumed(a), consumed(b), WILDCARDS_LAST);
        return consumed == 0 ? compareProduced(a, b) : consumed;
    }

    private int compareProduced(Route a, Route b) {
        return compareElements(produced(a), produced(b), BEST);
    }

    /** A list of one is not filtered ({@code JAXRSUtils.getCompatibleMediaTypes}). */
    private List<MediaRange> consumed(Route route) {
        List<MediaRange> ranges =
                MediaTypes.consumed(route).stream().sorted(WILDCARDS_LAST).toList();
        return ranges.size() == 1
                ? ranges
                : ranges.stream().filter(range -> isCompatible(range, content)).toList();
    }

    /** {@code JAXRSUtils.intersectSortMediaTypes}. */
    private List<MediaRange> produced(Route route) {
        Set<MediaRange> met = new LinkedHashSet<>();
        for (MediaRange produced : MediaTypes.produced(route)) {
            for (MediaRange range : accepted) {
                if (meets(produced, range)) {
                    met.add(meeting(produced, range));
                }
            }
        }
        return met.stream().sorted(BEST).toList();
    }

    private static MediaRange meeting(MediaRange produced, MediaRange range) {
        boolean anyType = produced.type().equals("*");
        boolean anySubtype = produced.subtype().contains("*");
        SortedMap<String, String> parameters = new TreeMap<>(produced.parameters());
        parameters.putAll(range.parameters());
        parameters.put("d", String.valueOf((anyType ? 1 : 0) + (anySubtype ? 1 : 0)));
        return new MediaRange(
                anyType ? range.type() : produced.type(),
                anySubtype ? range.subtype() : produced.subtype(),
                parameters);
    }

    /** The first difference counts, then the shorter list comes first. */
    private static int compareElements(List<MediaRange> a, List<MediaRange> b, Comparator<MediaRange> order) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int result = order.compare(a.get(i), b.get(i));
            if (result != 0) {
                return result;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** {@code JAXRSUtils.intersectMimeTypes}: a parameter that both have must be the same. */
    private static boolean meets(MediaRange declared, MediaRange asked) {
        for (Map.Entry<String, String> entry : asked.parameters().entrySet()) {
            String value = declared.parameters().get(entry.getKey());
            boolean same = entry.getKey().equals("charset")
                    ? entry.getValue().equalsIgnoreCase(value)
                    : entry.getValue().equals(value);
            if (value != null && !same) {
                return false;
            }
        }
        return isCompatible(declared, asked);
    }

    /** {@code JAXRSUtils.compareCompositeSubtypes}: a wildcard may stand before or behind the plus. */
    private static boolean isCompatible(MediaRange declared, MediaRange asked) {
        if (declared.isCompatibleWith(asked)) {
            return true;
        }
        String[] a = declared.subtype().split("\\+", 2);
        String[] b = asked.subtype().split("\\+", 2);
        if (!declared.type().equals(asked.type()) || a.length < 2 || b.length < 2) {
            return false;
        }
        return a[1].equals(b[1]) && (a[0].startsWith("*") || b[0].startsWith("*"))
                || a[0].equals(b[0]) && (a[1].endsWith("*") || b[1].endsWith("*"));
    }

    private static double weight(MediaRange range, String name) {
        try {
            return Double.parseDouble(range.parameters().getOrDefault(name, "1"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
