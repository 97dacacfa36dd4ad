package dev.allowance.spi;

import dev.allowance.route.Route;

/**
 * Another route that a finding speaks of.
 *
 * @param note its part in the matter, as a short phrase
 */
public record Related(Route route, String note) {}
