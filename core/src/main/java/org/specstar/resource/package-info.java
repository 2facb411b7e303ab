/**
 * Resources: their meta data, how they are kept, and how they are read.
 *
 * <p>Start at {@link org.specstar.resource.ResourceReader}; what changes them is the feature {@code write}. Order of a
 * write: binaries, then payload, then the meta row, then the answer, so that a crash leaves an orphan and never a hole.
 * Stores fulfil {@link org.specstar.resource.MetaStore}.
 */
@NullMarked
package org.specstar.resource;

import org.jspecify.annotations.NullMarked;
