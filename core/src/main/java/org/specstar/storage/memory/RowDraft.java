package org.specstar.storage.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowValues;

/**
 * A row to be written, with the keys of its entries. They are made once, however often the unit that writes it has to be
 * applied to what others have committed.
 *
 * @param keys those of each index, by its number
 */
record RowDraft(IndexLayout layout, ResourceMeta meta, List<List<String>> keys) {
    static RowDraft of(ResourceMeta meta, IndexLayout layout) {
        RowValues values = new RowValues(meta);
        Map<String, String> known = new HashMap<>();
        return new RowDraft(
                layout,
                meta,
                layout.columns().stream()
                        .map(column -> once(column.keys().apply(values), known))
                        .toList());
    }

    /** Equal keys as one text: what was never updated has two times alike. */
    private static List<String> once(List<String> keys, Map<String, String> known) {
        return keys.stream()
                .map(key -> known.computeIfAbsent(key, same -> same))
                .toList();
    }

    /** The row in its place. */
    Row row(long place, BiFunction<Column, String, IndexKey> entries) {
        IndexKey[] singles = layout.singles().stream()
                .flatMap(column -> entries(column, entries))
                .toArray(IndexKey[]::new);
        return new Row(meta, place, singles, hasMembers() ? members(entries) : layout.noMembers());
    }

    private boolean hasMembers() {
        return layout.multiples().stream()
                .anyMatch(column -> !keys.get(column.number()).isEmpty());
    }

    private List<List<IndexKey>> members(BiFunction<Column, String, IndexKey> entries) {
        return layout.multiples().stream()
                .map(column -> List.copyOf(entries(column, entries).toList()))
                .toList();
    }

    private Stream<IndexKey> entries(Column column, BiFunction<Column, String, IndexKey> entries) {
        return keys.get(column.number()).stream().map(key -> entries.apply(column, key));
    }

    ResourceId id() {
        return meta.id();
    }

    /** The same for the indexes of a state, which may have been declared anew meanwhile. */
    RowDraft under(IndexLayout other) {
        return layout == other ? this : of(meta, other);
    }
}
