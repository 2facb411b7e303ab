/**
 * What the engine's hot paths cost one thread, without a store and without a server: time, and with the profiler {@code gc}
 * the bytes that each operation allocates.
 *
 * <p>Every benchmark works on the {@link org.specstar.benchmarks.micro.SampleIssue}, so that their numbers can be added up.
 * Inputs are fields that are not final, or the compiler might take them for constants.
 */
@NullMarked
package org.specstar.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
