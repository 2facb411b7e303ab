/**
 * What a benchmark has a server do beside its own work: answer bytes that stay the same, through JAX-RS and by a servlet,
 * and keep and give rows by plain JDBC. See {@link org.specstar.benchmarks.served.RawResource}.
 */
@NullMarked
package org.specstar.benchmarks.served;

import org.jspecify.annotations.NullMarked;
