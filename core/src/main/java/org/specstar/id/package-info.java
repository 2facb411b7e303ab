/**
 * Names of things: models, resources, revisions, schema versions. An id that exists as an object is safe to use.
 *
 * <p>Ids say nothing about existence. The rules of their text are those of SpecStar, tightened where its own guide says
 * so: no slash, no backslash, no control character.
 */
@NullMarked
package org.specstar.id;

import org.jspecify.annotations.NullMarked;
