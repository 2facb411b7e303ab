package org.specstar.rest.schema;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.specstar.constraint.RefType;
import org.specstar.constraint.Reference;
import org.specstar.payload.JsonValues;
import org.specstar.payload.codec.FieldMarks;
import org.specstar.rest.document.Tree;

/** What a field is beside its shape, as members of its schema that begin with {@code x-}. */
final class PropertyMarks {
    private PropertyMarks() {}

    static Tree add(Tree property, FieldMarks marks) {
        Reference reference = marks.reference();
        if (reference != null) {
            property.withAll(ofReference(reference));
        }
        return marks.unique() ? property.with("x-unique", true) : property;
    }

    /** Nothing follows from the deletion of what a revision's id names, so that is said of resource ids alone. */
    private static Tree ofReference(Reference reference) {
        Tree marks = Tree.of("x-ref-resource", reference.target())
                .with("x-ref-type", reference.type().text());
        return reference.type() == RefType.RESOURCE_ID
                ? marks.with("x-ref-on-delete", reference.onDelete().text())
                : marks;
    }

    /** JSON as plain values. */
    static @Nullable Object plain(String json) {
        return JsonValues.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
