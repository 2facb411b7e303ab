/**
 * Resources: their meta data, and everything one can do to them as a whole.
 *
 * <p>Writes go through {@link org.specstar.resource.ResourceWriter}, reads through
 * {@link org.specstar.resource.ResourceReader}. Order of a write: binaries, then payload, then the meta row, then the
 * answer, so that a crash leaves an orphan and never a hole. Stores fulfil {@link org.specstar.resource.MetaStore}.
 */
@NullMarked
package org.specstar.resource;

import org.jspecify.annotations.NullMarked;
