package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowValues;

/**
 * A row to be written, with the keys of its entries. They are made once, however often the unit that writes it has to be
 * applied to what others have committed.
 */
final class RowDraft {
    /** More than a row has different keys, mostly. */
    private static final int KEYS = 64;

    private final IndexLayout layout;
    private final ResourceMeta meta;
    /** The key in each index that has one for each row, by its slot. */
    private final String[] singles;
    /** Of those keys; told here, where their texts have just been made. */
    private final long[] beginnings;
    /** The keys in each of the other indexes, by its slot. */
    private final List<List<String>> multiples;

    private RowDraft(IndexLayout layout, ResourceMeta meta) {
        this.layout = layout;
        this.meta = meta;
        this.singles = new String[layout.singles().size()];
        this.beginnings = new long[singles.length];
        this.multiples = new ArrayList<>(layout.multiples().size());
    }

    static RowDraft of(ResourceMeta meta, IndexLayout layout) {
        RowDraft draft = new RowDraft(layout, meta);
        draft.readKeys();
        return draft;
    }

    /** One for each, in their order. Drafts have nothing to do with each other: many are made at the same time. */
    static List<RowDraft> all(Collection<ResourceMeta> metas, IndexLayout layout) {
        Stream<ResourceMeta> rows = metas.size() < Rows.MANY ? metas.stream() : metas.parallelStream();
        return rows.map(meta -> of(meta, layout)).toList();
    }

    private void readKeys() {
        RowValues values = new RowValues(meta);
        Map<String, String> known = new HashMap<>(KEYS);
        for (Column column : layout.singles()) {
            String key = once(column.keys().apply(values).get(0), known);
            singles[column.slot()] = key;
            beginnings[column.slot()] = TextBeginning.of(key);
        }
        for (Column column : layout.multiples()) {
            List<String> keys = column.keys().apply(values);
            multiples.add(
                    keys.isEmpty()
                            ? keys
                            : keys.stream().map(key -> once(key, known)).toList());
        }
    }

    /** Equal keys as one text: what was never updated has two times alike. */
    private static String once(String key, Map<String, String> known) {
        String same = known.putIfAbsent(key, key);
        return same == null ? key : same;
    }

    /** The row in its place. */
    Row row(long place) {
        IndexKey[] entries = new IndexKey[singles.length];
        for (int slot = 0; slot < entries.length; slot++) {
            entries[slot] = new IndexKey(singles[slot], beginnings[slot], place);
        }
        return new Row(meta, place, entries, hasMembers() ? members(place) : layout.noMembers());
    }

    private boolean hasMembers() {
        for (List<String> keys : multiples) {
            if (!keys.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<List<IndexKey>> members(long place) {
        List<List<IndexKey>> members = new ArrayList<>(multiples.size());
        for (List<String> keys : multiples) {
            members.add(keys.stream().map(key -> new IndexKey(key, place)).toList());
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
