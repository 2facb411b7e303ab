package org.specstar.ejb.jpa;

import java.util.Map;
import org.specstar.id.ModelName;

/**
 * Where the payloads of each model are kept.
 *
 * @param usual of models that do not say their own; it can read what any of the others has written
 * @param own of those that do
 */
public record PayloadPlaces(PayloadPlace usual, Map<ModelName, PayloadPlace> own) {
    public PayloadPlaces {
        own = Map.copyOf(own);
    }

    /** One place for all. */
    public static PayloadPlaces all(PayloadPlace place) {
        return new PayloadPlaces(place, Map.of());
    }

    PayloadPlace of(ModelName model) {
        return own.getOrDefault(model, usual);
    }
}
