package org.specstar.rest.openapi;

import java.util.List;
import org.specstar.schema.RouteTemplate;

/** A route that every model has, unless the model switches it off. */
record Route(Place place, Words words, Exchange exchange) {
    /**
     * Where it is.
     *
     * @param template what it is switched off with
     * @param path behind the model's name; parameters in braces
     */
    record Place(RouteTemplate template, String method, String path) {}

    /**
     * What people read of it.
     *
     * @param function what its operation id begins with
     * @param summary with a {@code %s} for the model's name
     * @param description likewise, as often as needed with {@code %1$s}
     */
    record Words(String function, String summary, String description) {}

    /**
     * What goes in and out.
     *
     * @param failures the statuses of its errors, beside those that every route has
     */
    record Exchange(List<DescribedParameter> parameters, Body body, Success success, List<Integer> failures) {
        Exchange {
            parameters = List.copyOf(parameters);
            failures = List.copyOf(failures);
        }
    }

    /** SpecStar's routes for single parts, which the parameter {@code returns} took the place of. */
    boolean isDeprecated() {
        return place.template() == RouteTemplate.DEPRECATED_LISTS || place.template() == RouteTemplate.DEPRECATED_READS;
    }

    boolean isOf(Described model, boolean referredTo) {
        return model.model().routes().has(place.template())
                && (referredTo || place.template() != RouteTemplate.REFERRERS);
    }
}
