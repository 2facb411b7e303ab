/**
 * Requests that may be sent twice and act once.
 *
 * <p>A caller names a write by a key; the first request of that name acts and its answer is kept in the same unit of
 * work, later ones get that answer. A failed write keeps nothing, since nothing has happened. Start at
 * {@link org.specstar.idempotency.Repeats}. The key is that of the IETF draft "The Idempotency-Key HTTP Header Field".
 */
@NullMarked
package org.specstar.idempotency;

import org.jspecify.annotations.NullMarked;
