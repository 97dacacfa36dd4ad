package dev.allowance.framework;

import dev.allowance.http.HttpMethods;
import dev.allowance.route.Route;
import java.util.Optional;

/** How a runtime's routing ends for one request. */
public sealed interface Outcome {

    /** The handler of this route is called. What it answers is its own affair. */
    record Handled(Route route) implements Outcome {}

    /**
     * The runtime answers OPTIONS by itself.
     *
     * @param allow what it puts into {@code Allow}
     */
    record AutomaticOptions(HttpMethods allow) implements Outcome {}

    /**
     * 405.
     *
     * @param allow what the runtime puts into {@code Allow}; empty where it sends none
     */
    record NotAllowed(Optional<HttpMethods> allow) implements Outcome {}

    /** An answer without a handler that is told by its status alone: 400, 404, 406, 415, or 500 where two handlers tie. */
    record Status(int code) implements Outcome {}

    /**
     * Only run time can know.
     *
     * @param reason for people
     */
    record Unknown(String reason) implements Outcome {}

    /** Spring: no mapping has parameters that hold. Also the answer to a broken percent escape. */
    Status BAD_REQUEST = new Status(400);

    /** No template matches the path; Spring: or no mapping has header conditions that hold. */
    Status NOT_FOUND = new Status(404);

    /** No candidate produces what {@code Accept} asks for. */
    Status NOT_ACCEPTABLE = new Status(406);

    /** No candidate consumes the {@code Content-Type}. */
    Status UNSUPPORTED_MEDIA_TYPE = new Status(415);

    /** Spring: two mappings hold, and none is more specific than the other. */
    Status AMBIGUOUS = new Status(500);
}
