/**
 * Everything in memory, for tests and demonstrations: nothing survives the process, and one process sees it.
 *
 * <p>The committed contents are one immutable {@link org.specstar.storage.memory.MemoryState} behind one reference. A
 * commit swaps it, so readers and snapshots see all of a unit of work or nothing of it, over all stores; a snapshot is
 * that reference. Start at {@link org.specstar.storage.memory.MemoryStorage}; for searches, whose indexes are part of the
 * state, at {@link org.specstar.storage.memory.Planning}.
 */
@NullMarked
package org.specstar.storage.memory;

import org.jspecify.annotations.NullMarked;
