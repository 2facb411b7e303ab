package org.specstar.rest.reference;

import java.util.List;
import java.util.stream.Stream;
import org.specstar.constraint.Reference;
import org.specstar.id.ModelName;
import org.specstar.payload.JsonText;
import org.specstar.payload.PayloadField;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.RegisteredModel;

/**
 * A field of one model that refers to resources of another.
 *
 * @param field dotted path
 */
record Relationship(ModelName source, String field, Reference reference, boolean nullable) {
    /** All that are declared: by source in the order of registration, then by field. */
    static List<Relationship> among(ModelCatalog catalog) {
        return catalog.all().stream().flatMap(Relationship::of).toList();
    }

    private static Stream<Relationship> of(RegisteredModel<?> source) {
        return source.codec().fields().stream().flatMap(field -> of(source.name(), field));
    }

    private static Stream<Relationship> of(ModelName source, PayloadField<?> field) {
        return field.reference().stream()
                .map(reference -> new Relationship(source, field.path(), reference, field.nullable()));
    }

    boolean isTo(ModelName target) {
        return reference.target().equals(target.text());
    }

    void write(JsonText json) {
        json.beginObject();
        json.name("source").text(source.text());
        json.name("source_field").text(field);
        json.name("target").text(reference.target());
        json.name("ref_type").text(reference.type().text());
        json.name("on_delete").text(reference.onDelete().text());
        json.name("nullable").bool(nullable);
        json.endObject();
    }
}
