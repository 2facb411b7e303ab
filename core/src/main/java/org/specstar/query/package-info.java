/**
 * Queries in the words of SpecStar: fields with a method per operator, joined, sorted and paged.
 *
 * <p>A query is written down only; stores run the {@link org.specstar.search.Search} that it becomes. Texts and JSON are
 * read by the packages beneath. Start at {@link org.specstar.query.Queries}.
 */
@NullMarked
package org.specstar.query;

import org.jspecify.annotations.NullMarked;
