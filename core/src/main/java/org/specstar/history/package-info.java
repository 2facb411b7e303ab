/**
 * The revisions of one resource as a list: sorted, filtered, paged, or followed along the line of parents.
 *
 * <p>Start at {@link org.specstar.history.HistoryReader}.
 */
@NullMarked
package org.specstar.history;

import org.jspecify.annotations.NullMarked;
