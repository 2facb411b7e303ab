/**
 * Looks after what is stored: a check that reads everything and changes nothing, a sweep of what nothing refers to, and the
 * collector of unused binaries.
 *
 * <p>Start at {@link org.specstar.integrity.IntegrityCheck}. Payloads and binaries get to their place before the rows that
 * refer to them, so a crash leaves bytes that nobody refers to: the sweep removes those. Binaries that were used and no
 * longer are belong to {@link org.specstar.integrity.BlobCollector}. Both remove nothing that is younger than a grace
 * period, which must be longer than any write lasts. The kinds of findings are stable: see
 * {@link org.specstar.integrity.FindingKind}.
 */
@NullMarked
package org.specstar.integrity;

import org.jspecify.annotations.NullMarked;
