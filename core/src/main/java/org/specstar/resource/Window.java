package org.specstar.resource;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Position;
import org.specstar.search.Search;
import org.specstar.search.SearchFields;

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

    /** The search that finds a page and whether rows follow it. */
    public static Search andOneMore(Search search) {
        return search.withLimit(Math.max(search.limit() + 1, search.limit()));
    }

    /**
     * @param found by {@link #andOneMore}
     * @param hit where something that was found stands
     */
    public static <R> Window<R> of(List<R> found, Search search, Function<R, Hit> hit, SearchFields fields) {
        boolean hasMore = found.size() > search.limit();
        List<R> shown = hasMore ? found.subList(0, search.limit()) : found;
        Position last =
                shown.isEmpty() ? null : hit.apply(shown.get(shown.size() - 1)).position(search.sorts(), fields);
        return new Window<>(shown, hasMore, last);
    }

    /** The same page with other rows. */
    public <S> Window<S> with(List<S> others) {
        return new Window<>(others, hasMore, last);
    }
}
