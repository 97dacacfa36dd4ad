package dev.allowance.why;

import dev.allowance.route.Route;

/**
 * A route that does not match the path, but nearly does.
 *
 * @param difference what would have to differ in the request, for people
 */
public record NearMiss(Route route, String difference) {}
