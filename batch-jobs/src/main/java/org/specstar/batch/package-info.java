/**
 * Batch jobs on Jakarta Batch: starting and watching them, and putting right at start what a crash left behind.
 *
 * <p>The job XML lies in {@code META-INF/batch-jobs}; the steps' artifacts lie in the package of their feature. What a
 * chunk has done is written in the chunk's own transaction, because the repository's checkpoint is not part of it.
 */
@NullMarked
package org.specstar.batch;

import org.jspecify.annotations.NullMarked;
