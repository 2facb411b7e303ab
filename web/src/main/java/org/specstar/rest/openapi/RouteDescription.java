package org.specstar.rest.openapi;

import java.util.Map;

/**
 * Adds an application's own routes to the description of the interface. Every CDI bean of this type is asked once, when
 * the description is first wanted. Values are plain ones: texts, numbers, truth values, null, lists and maps.
 */
public interface RouteDescription {
    /**
     * Path Item Objects of OpenAPI 3.1 by their paths, such as {@code /reports/{year}}. Operations that are described
     * already stay as they are.
     */
    Map<String, ?> paths();

    /** Schemas that the paths refer to as {@code #/components/schemas/…}, by their names. Names that exist already stay. */
    default Map<String, ?> schemas() {
        return Map.of();
    }
}
