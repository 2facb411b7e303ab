package org.specstar.engine;

/**
 * Adds behaviour to the resources of one payload type wherever they are injected. An application offers it as a CDI bean;
 * the routes of the HTTP interface do not pass through it. Used by many threads.
 *
 * @param <T> the payload
 */
public interface ResourcesDecorator<T> {
    /** Whose resources are decorated. */
    Class<T> payload();

    /**
     * The resources with the added behaviour, best a {@link ForwardingResources}. Asked anew for every injection point,
     * and for every caller that somebody acts {@linkplain Resources#as as}.
     */
    Resources<T> decorate(Resources<T> plain);

    /** Where several decorate the same resources, a higher order lies further out. */
    default int order() {
        return 0;
    }
}
