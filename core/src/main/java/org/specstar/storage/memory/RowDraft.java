package org.specstar.storage.memory;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowValues;

/**
 * A row to be written, with the keys of its entries in the indexes that are kept. They are made once, however often the unit
 * that writes it has to be applied to what others have committed.
 */
final class RowDraft {
    private final IndexLayout layout;
    private final ResourceMeta meta;
    /** The key in each index that has one for each row, by the number of the column; null where no search had used it. */
    private final @Nullable String[] singles;
    /** Of those keys; told here, where their texts have just been made. */
    private final long[] beginnings;
    /** The keys in each of the other indexes, likewise. */
    private final @Nullable List<String>[] multiples;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private RowDraft(IndexLayout layout, ResourceMeta meta) {
        int columns = layout.columns().size();
        this.layout = layout;
        this.meta = meta;
        this.singles = new String[columns];
        this.beginnings = new long[columns];
        // Arrays of a generic type cannot be made otherwise.
        this.multiples = (List<String>[]) new List[columns];
    }

    /**
     * Reads all that the row is searched by, though no index may need it yet: one that could not take the row later would
     * stand in the way of every search and every write.
     *
     * @throws org.specstar.payload.MalformedJsonException if that cannot be read
     */
    static RowDraft of(ResourceMeta meta, IndexLayout layout) {
        RowValues values = new RowValues(meta);
        values.indexed();
        return of(meta, values, layout);
    }

    /**
     * One for each, in their order. Drafts have nothing to do with each other: many are made at the same time. Where many
     * come from, archives and payloads that have been read, there are the same limits: only what is needed is read.
     */
    static List<RowDraft> all(Collection<ResourceMeta> metas, IndexLayout layout) {
        Stream<ResourceMeta> rows = metas.size() < Rows.MANY ? metas.stream() : metas.parallelStream();
        return rows.map(meta -> of(meta, new RowValues(meta), layout)).toList();
    }

    private static RowDraft of(ResourceMeta meta, RowValues values, IndexLayout layout) {
        RowDraft draft = new RowDraft(layout, meta);
        draft.readKeys(values);
        return draft;
    }

    private void readKeys(RowValues values) {
        for (Column column : layout.columns()) {
            if (column.isUsed()) {
                read(column, column.keys(values));
            }
        }
    }

    private void read(Column column, List<String> keys) {
        int number = column.number();
        if (column.shape() == Column.Shape.MULTIPLE) {
            multiples[number] = keys;
            return;
        }
        String key = keys.get(0);
        long beginning = TextBeginning.of(key);
        singles[number] = once(key, beginning, number);
        beginnings[number] = beginning;
    }

    /** Equal keys as one text: what was never updated has two times alike. */
    private String once(String key, long beginning, int number) {
        for (int other = 0; other < number; other++) {
            String known = singles[other];
            if (known != null && beginnings[other] == beginning && known.equals(key)) {
                return known;
            }
        }
        return key;
    }

    /** The row in its place. */
    Row row(long place) {
        Row row = new Row(meta, place, layout);
        for (Column column : layout.columns()) {
            String single = singles[column.number()];
            List<String> keys = multiples[column.number()];
            if (single != null) {
                row.keep(column, new IndexKey(single, beginnings[column.number()], place));
            } else if (keys != null) {
                row.keep(column, Row.entries(keys, place));
            }
        }
        return row;
    }

    ResourceId id() {
        return meta.id();
    }

    /** The same for the indexes of a state, which may have been declared anew meanwhile. */
    RowDraft under(IndexLayout other) {
        return layout == other ? this : of(meta, other);
    }
}
