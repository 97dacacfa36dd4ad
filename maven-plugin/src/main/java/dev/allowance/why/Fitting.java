package dev.allowance.why;

import dev.allowance.framework.Request;
import dev.allowance.route.Route;

/**
 * The request with what is missing for a handler.
 *
 * @param added what was added to it, for people
 */
public record Fitting(Request request, String added, Route route) {}
