/**
 * The oracle of the tests that kill servers: what writers did and were told, held against what the store has afterwards.
 *
 * <p>Writers note every call at its beginning and at its end: acknowledged, refused, or unknown where no answer came.
 * {@link org.specstar.conformance.history.HistoryCheck} then reads the whole store from an archive: nothing acknowledged
 * may be missing, nothing refused may be there, what is unknown may be there once, and the revisions of a resource are
 * numbered without gap in an order that fits the clock.
 */
@NullMarked
package org.specstar.conformance.history;

import org.jspecify.annotations.NullMarked;
