package org.specstar.payload.codec;

import org.jspecify.annotations.Nullable;
import org.specstar.constraint.Reference;

/**
 * What a field is declared to be beside its shape.
 *
 * @param indexed whether its value can be searched by; so are unique fields and references to resources
 * @param unique whether no two live resources may have the same value
 * @param displayName whether it is shown as the name of the whole
 * @param reference null unless it refers to resources or revisions
 */
public record FieldMarks(
        boolean indexed,
        boolean unique,
        boolean displayName,
        @Nullable Reference reference) {
    public static final FieldMarks NONE = new FieldMarks(false, false, false, null);
}
