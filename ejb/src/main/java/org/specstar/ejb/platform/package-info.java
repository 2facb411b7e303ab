/**
 * The engine in the container: found models, chosen storage, and their life from start to stop.
 *
 * <p>Start at {@link org.specstar.ejb.platform.Platform}.
 */
@NullMarked
package org.specstar.ejb.platform;

import org.jspecify.annotations.NullMarked;
