package org.specstar.schema;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Which routes a model has and how they behave where the request does not say.
 *
 * @param off those that are switched off: their paths answer 404
 * @param defaultLimit length of a page when {@code limit} is absent; at least 1
 * @param maxLimit longest page; empty for the deployment's
 */
public record RouteRules(Set<RouteTemplate> off, int defaultLimit, OptionalInt maxLimit) {
    public RouteRules {
        off = Set.copyOf(off);
    }

    public boolean has(RouteTemplate template) {
        return !off.contains(template);
    }
}
