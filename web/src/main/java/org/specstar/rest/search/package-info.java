/**
 * Searches that are sent in a body, how a search would be done, and figures of groups. They read and never write.
 *
 * <p>Start at {@link org.specstar.rest.search.SearchesResource}. What is selected is {@code org.specstar.rest.selection}'s
 * part, as for every other operation that selects.
 */
@NullMarked
package org.specstar.rest.search;

import org.jspecify.annotations.NullMarked;
