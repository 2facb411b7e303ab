/**
 * Who calls, and when. Every operation of the engine takes a {@link org.specstar.access.Caller}; permissions will decide
 * by it.
 *
 * <p>Where the caller of a request comes from is a {@link org.specstar.access.CallerResolver}'s business.
 */
@NullMarked
package org.specstar.access;

import org.jspecify.annotations.NullMarked;
