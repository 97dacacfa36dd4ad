package dev.allowance.conformance;

import dev.allowance.framework.Request;
import java.util.Optional;

/**
 * One answer of a server that was not foretold.
 *
 * @param question what was compared, such as {@code allow}
 * @param request the request whose outcome was compared; empty where it takes several to answer the question
 */
public record Disagreement(
        String server,
        String fixture,
        String path,
        String question,
        Optional<Request> request,
        String told,
        String observed) {

    @Override
    public String toString() {
        return server + ", " + fixture + ", " + path + ": " + question + " is told as " + told + " but observed as "
                + observed;
    }
}
