package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.List;
import org.specstar.resource.Hit;

/** Takes rows in their order until a page is full. */
final class Page {
    private final List<Hit> hits = new ArrayList<>();
    private final int limit;
    private long unwanted;

    Page(long offset, int limit) {
        this.unwanted = offset;
        this.limit = limit;
    }

    /** Takes a row, and tells whether it would take another. */
    boolean take(Row row) {
        if (unwanted-- <= 0) {
            hits.add(row.hit());
        }
        return hits.size() < limit;
    }

    List<Hit> hits() {
        return hits;
    }
}
