/**
 * The unit of work: what belongs together becomes visible together or not at all.
 *
 * <p>In a container a unit is a transaction of the server; outside, {@link org.specstar.unit.LocalUnits} runs it. Stores
 * without a database take part as {@link org.specstar.unit.Participant}s.
 */
@NullMarked
package org.specstar.unit;

import org.jspecify.annotations.NullMarked;
