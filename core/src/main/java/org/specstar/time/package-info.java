/**
 * Instants as SpecStar writes them: UTC, microseconds, and the memory of having been naive.
 *
 * <p>Start at {@link org.specstar.time.Moment}.
 */
@NullMarked
package org.specstar.time;

import org.jspecify.annotations.NullMarked;
