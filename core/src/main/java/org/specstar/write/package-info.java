/**
 * Everything that changes resources: their payloads ({@link org.specstar.write.ResourceWriter}) and their lives
 * ({@link org.specstar.write.ResourceLifecycles}).
 *
 * <p>A write locks the resource's row, holds its preconditions against it, and then changes it, all in the unit of work it
 * is called in. What is stored and how it is read is the feature {@code resource}; who calls, and when a unit begins, is
 * decided by the caller. See ADR 10.
 */
@NullMarked
package org.specstar.write;

import org.jspecify.annotations.NullMarked;
