/**
 * What changed between two payloads, as a JSON Patch (RFC 6902).
 *
 * <p>Knows JSON alone: no models, revisions or stores. Applied to the one payload, the patch gives the other; that it is
 * the shortest such patch is not promised. Start at {@link org.specstar.diff.JsonDiff}.
 */
@NullMarked
package org.specstar.diff;

import org.jspecify.annotations.NullMarked;
