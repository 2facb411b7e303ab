/**
 * The description of the interface for MicroProfile OpenAPI, made from the registered models and not from annotations:
 * routes are the same for every model, and servers scan jars in different ways.
 */
@NullMarked
package org.specstar.rest.openapi;

import org.jspecify.annotations.NullMarked;
