package org.specstar.id;

import java.util.Locale;

/** Makes the ids of a model's new resources. Called inside the unit of work that creates; safe for use by many threads. */
@FunctionalInterface
public interface IdGenerator {
    /**
     * An id that no resource of the model has, deleted ones included; a text that {@link ResourceId} refuses fails the
     * creation. Where the id is taken, the generator is asked again a few times before the creation fails.
     */
    String next(IdMaterial from);

    /** SpecStar's ids: the model's name, a colon and a random UUID. */
    static IdGenerator ofModel(ModelName model) {
        return from -> model.text() + ":" + from.uuid();
    }

    /**
     * Ids that count: {@code numbered("gadget-%04d")} gives gadget-0001, gadget-0002 and so on.
     *
     * @param format as of {@link String#format}, with one whole number in it
     */
    static IdGenerator numbered(String format) {
        return from -> String.format(Locale.ROOT, format, from.number());
    }
}
