package org.specstar.search;

import java.util.Set;
import org.specstar.payload.IndexKind;
import org.specstar.payload.TextMeaning;

/**
 * A field that is declared to be searched by.
 *
 * @param path its dotted path
 * @param meaning what its texts stand for
 * @param indexes what serves it
 */
public record SearchField(String path, TextMeaning meaning, Set<IndexKind> indexes) {
    public SearchField {
        indexes = Set.copyOf(indexes);
    }

    public boolean has(IndexKind kind) {
        return indexes.contains(kind);
    }
}
