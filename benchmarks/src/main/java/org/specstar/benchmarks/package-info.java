/**
 * Measurements of the engine on every storage, in one process and without a server: what a search costs, and whether the
 * cost grows with the store.
 *
 * <p>Start at {@link org.specstar.benchmarks.SearchBenchmark}.
 */
@NullMarked
package org.specstar.benchmarks;

import org.jspecify.annotations.NullMarked;
