/**
 * SpecStar's query expressions, the texts of the parameter {@code qb}: Python's words for fields, comparisons and calls,
 * read and never run.
 *
 * <p>A text becomes tokens, these a tree, and that a {@link org.specstar.query.Query} by a fixed list of methods. Whatever
 * is not in the list is refused with its place. Start at {@link org.specstar.query.expression.QueryParser}.
 */
@NullMarked
package org.specstar.query.expression;

import org.jspecify.annotations.NullMarked;
