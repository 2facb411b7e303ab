/**
 * The timeline of a resource: its immutable revisions, their information and the store that keeps them.
 *
 * <p>History is a tree: a revision knows its parent, and numbers only count upward. Start at
 * {@link org.specstar.revision.RevisionInfo}; stores fulfil {@link org.specstar.revision.RevisionStore}.
 */
@NullMarked
package org.specstar.revision;

import org.jspecify.annotations.NullMarked;
