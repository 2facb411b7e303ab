/**
 * What is asked of a server, and the closed loop that asks: so many connections, each of which asks again as soon as it is
 * answered. Does as little as it can for a request, because client and server share the machine.
 *
 * <p>A {@link org.specstar.benchmarks.load.Task} is what can be measured for a round: requests of one kind, or an archive
 * or a table that is moved as a whole. Whose server that is, and what is made of the numbers, is left to others. Start at
 * {@link org.specstar.benchmarks.load.ClosedLoop} and {@link org.specstar.benchmarks.load.Conversations}.
 */
@NullMarked
package org.specstar.benchmarks.load;

import org.jspecify.annotations.NullMarked;
