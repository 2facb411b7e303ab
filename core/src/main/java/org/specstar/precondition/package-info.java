/**
 * What a caller requires of a resource's state before an operation: entity tags and expected revisions.
 *
 * <p>The rules are those of RFC 9110, section 13; this feature knows tags and revisions, not HTTP messages and not where
 * resources are kept. Start at {@link org.specstar.precondition.Precondition}.
 */
@NullMarked
package org.specstar.precondition;

import org.jspecify.annotations.NullMarked;
