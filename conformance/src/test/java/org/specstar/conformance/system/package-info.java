/**
 * What the deployed system promises, tried over HTTP: archives, errors, messages, batch jobs, restarts and kills.
 *
 * <p>Tests that only need a server share one; those that kill it have their own, see
 * {@link org.specstar.conformance.server}. The recordings are replayed in {@link org.specstar.conformance.replay}.
 */
@NullMarked
package org.specstar.conformance.system;

import org.jspecify.annotations.NullMarked;
