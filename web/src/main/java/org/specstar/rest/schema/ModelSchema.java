package org.specstar.rest.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.specstar.payload.codec.RecordShape;
import org.specstar.payload.codec.Shape;
import org.specstar.rest.document.Tree;
import org.specstar.schema.RegisteredModel;

/** The schema of one model's payload as a document of its own. */
public final class ModelSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private ModelSchema() {}

    /** JSON Schema 2020-12, the types that the payload holds under {@code $defs}. */
    public static Tree of(RegisteredModel<?> model) {
        Shape shape = model.shape();
        SchemaWriter writer = new SchemaWriter(new ComponentNames(List.of(shape), Set.of()), "#/$defs/");
        Tree root = shape.accept(writer);
        Map<String, Tree> types = new LinkedHashMap<>(writer.components());
        if (model.rules().forbidUnknownFields()) {
            types.values().forEach(type -> type.with("additionalProperties", false));
        }
        if (shape instanceof RecordShape record) {
            root = Objects.requireNonNull(types.remove(writer.names().of(record.type())));
        }
        return document(root, types);
    }

    private static Tree document(Tree root, Map<String, Tree> types) {
        Tree document = Tree.of("$schema", DIALECT).withAll(root);
        return types.isEmpty() ? document : document.with("$defs", types);
    }
}
