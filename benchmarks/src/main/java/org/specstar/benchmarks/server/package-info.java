/**
 * The server that is measured: one that the launcher starts on a storage, together with the PostgreSQL and the bucket that it
 * needs, or one that runs already. Says where it answers, how long it took to its first answer, and what its process costs.
 *
 * <p>Start at {@link org.specstar.benchmarks.server.MeasuredServer}.
 */
@NullMarked
package org.specstar.benchmarks.server;

import org.jspecify.annotations.NullMarked;
