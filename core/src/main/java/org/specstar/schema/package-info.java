/**
 * What a user declares: a record with annotations, a {@link org.specstar.schema.Schema}, and a
 * {@link org.specstar.schema.ModelRegistrar} that adds it to the {@link org.specstar.schema.Models}.
 *
 * <p>Declarations are checked and compiled once, when the application starts; every mistake stops it with its own line.
 */
@NullMarked
package org.specstar.schema;

import org.jspecify.annotations.NullMarked;
