/**
 * The description of the interface as an OpenAPI 3.1 document, made from the registered models and not from annotations:
 * routes are the same for every model, and servers scan jars in different ways. It has the paths, names and extensions
 * of SpecStar's own document, so that what is generated from that can be generated from this.
 *
 * <p>Start with {@link org.specstar.rest.openapi.OpenApiDocument}; the routes are a table in
 * {@link org.specstar.rest.openapi.ModelRoutes} and its neighbours. MicroProfile OpenAPI gets the same tree, translated.
 * An application describes routes of its own by beans that implement
 * {@link org.specstar.rest.openapi.RouteDescription}.
 */
@NullMarked
package org.specstar.rest.openapi;

import org.jspecify.annotations.NullMarked;
