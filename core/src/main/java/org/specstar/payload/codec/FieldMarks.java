package org.specstar.payload.codec;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.constraint.Reference;
import org.specstar.payload.IndexKind;

/**
 * What a field is declared to be beside its shape.
 *
 * @param indexes what serves searches by its value; unique fields and references to resources have some, others may have none
 * @param unique whether no two live resources may have the same value
 * @param displayName whether it is shown as the name of the whole
 * @param reference null unless it refers to resources or revisions
 */
public record FieldMarks(
        Set<IndexKind> indexes,
        boolean unique,
        boolean displayName,
        @Nullable Reference reference) {
    public static final FieldMarks NONE = new FieldMarks(Set.of(), false, false, null);

    public FieldMarks {
        indexes = Set.copyOf(indexes);
    }

    /** Whether its value can be searched by. */
    public boolean indexed() {
        return !indexes.isEmpty();
    }
}
