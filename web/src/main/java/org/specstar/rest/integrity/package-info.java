/**
 * Maintenance over HTTP: jobs that check and tidy what is stored, their reports, and a check that answers at once.
 *
 * <p>What they do is told in {@link org.specstar.integrity}.
 */
@NullMarked
package org.specstar.rest.integrity;

import org.jspecify.annotations.NullMarked;
