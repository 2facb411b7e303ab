/**
 * Changes to a payload that are not the whole payload: JSON Patch (RFC 6902) and JSON Merge Patch (RFC 7386).
 *
 * <p>A patch sees the payload alone. Start at {@link org.specstar.patch.PatchParser}.
 */
@NullMarked
package org.specstar.patch;

import org.jspecify.annotations.NullMarked;
