/**
 * What every feature shares: the root of the errors a caller can cause, and the error of a world that failed.
 *
 * <p>Each feature keeps its own exceptions; they all extend {@link org.specstar.PlatformException}, so that one mapper
 * turns them into answers. See ADR 0003.
 */
@NullMarked
package org.specstar;

import org.jspecify.annotations.NullMarked;
