package org.specstar.payload.codec;

import java.util.List;

/**
 * One of several records, told apart by a member that comes first.
 *
 * @param type the sealed interface
 * @param tagField JSON name of the member that tells which
 * @param variants in declared order; at least one, all tags different
 */
public record UnionShape(Class<?> type, String tagField, List<Variant> variants) implements Shape {
    public UnionShape {
        variants = List.copyOf(variants);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.union(this);
    }

    /** One of the records and the text that tells it. */
    public record Variant(String tag, RecordShape record) {}
}
