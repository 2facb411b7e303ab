/**
 * What rows are asked for: one sealed tree of conditions for every operation that selects, and every store.
 *
 * <p>Start at {@link org.specstar.search.Condition}.
 */
@NullMarked
package org.specstar.search;

import org.jspecify.annotations.NullMarked;
