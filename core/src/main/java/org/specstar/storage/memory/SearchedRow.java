package org.specstar.storage.memory;

import org.jspecify.annotations.Nullable;
import org.specstar.resource.ResourceMeta;
import org.specstar.search.Condition;

/** A row while one condition is tested on it: its indexed data are read once, and only if it comes to that. */
final class SearchedRow {
    private final ResourceMeta meta;
    private @Nullable IndexedValues values;

    SearchedRow(ResourceMeta meta) {
        this.meta = meta;
    }

    ResourceMeta meta() {
        return meta;
    }

    boolean match(Condition.Compares condition) {
        IndexedValues known = values;
        if (known == null) {
            known = IndexedValues.of(meta.indexedData());
            values = known;
        }
        return known.match(condition);
    }
}
