package org.specstar.id;

/** Makes the ids of a model's new resources. Called inside the unit of work that creates; safe for use by many threads. */
@FunctionalInterface
public interface IdGenerator {
    /**
     * An id that no resource of the model has, deleted ones included; a text that {@link ResourceId} refuses, or one that
     * is taken, fails the creation.
     *
     * @param source where randomness comes from, for generators that need it
     */
    String next(IdSource source);

    /** SpecStar's ids: the model's name, a colon and a random UUID. */
    static IdGenerator ofModel(ModelName model) {
        return source -> model.text() + ":" + source.next();
    }
}
