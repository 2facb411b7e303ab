package org.specstar.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Position;

/**
 * A page of a search.
 *
 * @param hasMore whether rows follow it; of a search with limit 0, whether there are any
 * @param last where its last row stands, for the page after it; null if it has none
 */
public record Window<R>(
        List<R> rows, boolean hasMore, @Nullable Position last) {
    public Window {
        rows = List.copyOf(rows);
    }
}
