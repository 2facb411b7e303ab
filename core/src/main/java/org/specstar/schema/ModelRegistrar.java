package org.specstar.schema;

/**
 * Where a user's jar says which models it brings. Every CDI bean of this type is asked once, when the application starts.
 */
public interface ModelRegistrar {
    /** Adds the jar's models; throwing stops the application. */
    void register(Models models);
}
