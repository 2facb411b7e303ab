/**
 * Searches of meta rows as SQL: conditions, orders, pages and groups, and the indexes that make them fast.
 *
 * <p>Every indexed value stands in the row as a {@link org.specstar.search.SearchKey} too; what is compared and ordered
 * is that text, on both databases. Start at {@link org.specstar.ejb.search.Searches}. What callers gave is always a
 * parameter; names in a statement are those that a developer has declared.
 */
@NullMarked
package org.specstar.ejb.search;

import org.jspecify.annotations.NullMarked;
