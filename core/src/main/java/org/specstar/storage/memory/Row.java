package org.specstar.storage.memory;

import java.util.Arrays;
import java.util.List;
import org.specstar.resource.Hit;
import org.specstar.resource.ResourceMeta;

/** A row with its place in the order of insertion and its entries in all indexes, so that nobody looks into its data for them. */
final class Row {
    private final ResourceMeta meta;
    private final long place;
    private final IndexKey[] singles;
    private final List<List<IndexKey>> multiples;

    Row(ResourceMeta meta, long place, IndexKey[] singles, List<List<IndexKey>> multiples) {
        this.meta = meta;
        this.place = place;
        this.singles = singles;
        this.multiples = multiples;
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
        return singles[single.slot()];
    }

    List<IndexKey> entries(Column column) {
        return column.shape() == Column.Shape.SINGLE
                ? Arrays.asList(singles[column.slot()])
                : multiples.get(column.slot());
    }
}
