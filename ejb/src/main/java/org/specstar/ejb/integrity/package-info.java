/**
 * Maintenance in the container: the checks and collectors of {@code core} over the running platform's stores, and the
 * reports that their jobs leave in the data directory.
 *
 * <p>Start at {@link org.specstar.ejb.integrity.Maintenance}.
 */
@NullMarked
package org.specstar.ejb.integrity;

import org.jspecify.annotations.NullMarked;
