/**
 * What a benchmark has a server do beside its own work: see {@link org.specstar.benchmarks.served.RawResource}.
 */
@NullMarked
package org.specstar.benchmarks.served;

import org.jspecify.annotations.NullMarked;
