package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<List<String>> keys = new ArrayList<>(layout.columns().size());
        for (Column column : layout.columns()) {
            keys.add(once(column.keys().apply(values), known));
        }
        return new RowDraft(layout, meta, keys);
    }

    /** Equal keys as one text: what was never updated has two times alike. */
    private static List<String> once(List<String> keys, Map<String, String> known) {
        return switch (keys.size()) {
            case 0 -> keys;
            case 1 -> List.of(once(keys.get(0), known));
            default -> keys.stream().map(key -> once(key, known)).toList();
        };
    }

    private static String once(String key, Map<String, String> known) {
        String same = known.putIfAbsent(key, key);
        return same == null ? key : same;
    }

    /** The row in its place. */
    Row row(long place) {
        IndexKey[] singles = new IndexKey[layout.singles().size()];
        for (Column column : layout.singles()) {
            singles[column.slot()] = new IndexKey(keys.get(column.number()).get(0), place);
        }
        return new Row(meta, place, singles, hasMembers() ? members(place) : layout.noMembers());
    }

    private boolean hasMembers() {
        for (Column column : layout.multiples()) {
            if (!keys.get(column.number()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<List<IndexKey>> members(long place) {
        List<List<IndexKey>> members = new ArrayList<>(layout.multiples().size());
        for (Column column : layout.multiples()) {
            members.add(keys.get(column.number()).stream()
                    .map(key -> new IndexKey(key, place))
                    .toList());
        }
        return members;
    }

    ResourceId id() {
        return meta.id();
    }

    /** The same for the indexes of a state, which may have been declared anew meanwhile. */
    RowDraft under(IndexLayout other) {
        return layout == other ? this : of(meta, other);
    }
}
