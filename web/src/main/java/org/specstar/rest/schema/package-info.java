/**
 * What payloads look like, as JSON Schema (2020-12): made of the shapes that their codecs are made of, so that the two
 * cannot disagree. The description of the interface ({@code openapi}) takes its schemas from here.
 *
 * <p>Start with {@link org.specstar.rest.schema.SchemaWriter}; the rule for names is in
 * {@link org.specstar.rest.schema.ComponentNames}.
 */
@NullMarked
package org.specstar.rest.schema;

import org.jspecify.annotations.NullMarked;
