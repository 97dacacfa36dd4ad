package dev.allowance.route;

import dev.allowance.http.HttpMethods;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What {@code @CrossOrigin} on a handler method and its class say together, which is how Spring uses it: the lists of both
 * are joined, and the method's word on credentials wins ({@code RequestMappingHandlerMapping.initCorsConfiguration}). An
 * empty list leaves the matter to Spring's default.
 *
 * @param known whether every value could be read; if not, a list may lack some
 * @param onMethod whether the handler method has the annotation itself, not only its class
 * @param origins where requests may come from, {@code *} for anywhere
 * @param originPatterns the same as patterns
 * @param methods the methods it allows; none where it allows those of the mapping
 * @param headers the request headers it allows
 * @param credentials whether requests may carry cookies and the like
 * @param anchor the annotation
 */
public record CrossOrigin(
        boolean known,
        boolean onMethod,
        List<String> origins,
        List<String> originPatterns,
        HttpMethods methods,
        List<String> headers,
        boolean credentials,
        Anchor anchor) {
    public CrossOrigin {
        origins = List.copyOf(origins);
        originPatterns = List.copyOf(originPatterns);
        headers = List.copyOf(headers);
    }

    CrossOrigin withAnchors(UnaryOperator<Anchor> to) {
        return new CrossOrigin(
                known, onMethod, origins, originPatterns, methods, headers, credentials, to.apply(anchor));
    }
}
