package org.specstar.storage.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import org.specstar.resource.Hit;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowValues;

/**
 * A row with its place in the order of insertion. Its entries in an index are made when that needs them, and kept, so that
 * nobody looks into its data for them again.
 */
final class Row {
    /** What one thread has put there is seen whole by others. */
    private static final VarHandle ENTRIES = MethodHandles.arrayElementVarHandle(Object[].class);

    private static final IndexKey[] NONE = {};

    private final ResourceMeta meta;
    private final long place;
    /** By the number of the column: its entry where it has one for each row, otherwise an array of them. */
    private final Object[] entries;

    Row(ResourceMeta meta, long place, IndexLayout layout) {
        this.meta = meta;
        this.place = place;
        this.entries = new Object[layout.columns().size()];
    }

    ResourceMeta meta() {
        return meta;
    }

    long place() {
        return place;
    }

    Hit hit() {
        return new Hit(meta, place);
    }

    /** Its entry in an index that has one for each row. */
    IndexKey entry(Column single) {
        return (IndexKey) kept(single);
    }

    List<IndexKey> entries(Column column) {
        return column.shape() == Column.Shape.SINGLE
                ? List.of(entry(column))
                : Arrays.asList((IndexKey[]) kept(column));
    }

    private Object kept(Column column) {
        Object known = ENTRIES.getAcquire(entries, column.number());
        return known == null ? keep(column, made(column, column.keys(new RowValues(meta)))) : known;
    }

    private Object made(Column column, List<String> keys) {
        return column.shape() == Column.Shape.SINGLE ? new IndexKey(keys.get(0), place) : entries(keys, place);
    }

    /** Its entries in an index that has any number of them. */
    static IndexKey[] entries(List<String> keys, long place) {
        return keys.isEmpty()
                ? NONE
                : keys.stream().map(key -> new IndexKey(key, place)).toArray(IndexKey[]::new);
    }

    /**
     * Keeps what it has in an index. Threads that race do so with equal entries.
     *
     * @param made one entry, or an array of them, as the shape of the column is
     */
    Object keep(Column column, Object made) {
        ENTRIES.setRelease(entries, column.number(), made);
        return made;
    }
}
