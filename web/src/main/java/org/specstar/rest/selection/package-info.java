/**
 * What a request selects: the same filters, sorts and pages for every operation that selects, whether they come as query
 * parameters or in a body, and the headers that let a caller go on.
 *
 * <p>Start at {@link org.specstar.rest.selection.Selections}. What a filter means is {@code org.specstar.search}'s part,
 * how it is read from text {@code org.specstar.query}'s.
 */
@NullMarked
package org.specstar.rest.selection;

import org.jspecify.annotations.NullMarked;
