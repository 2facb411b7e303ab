package org.specstar.rest.openapi;

import org.specstar.payload.codec.RecordShape;
import org.specstar.payload.codec.UnionShape;
import org.specstar.rest.document.Tree;
import org.specstar.rest.schema.SchemaWriter;
import org.specstar.schema.RegisteredModel;

/**
 * A model while its routes are described.
 *
 * @param maxLimit longest page where the model does not say
 */
record Described(RegisteredModel<?> model, SchemaWriter schemas, int maxLimit) {
    String name() {
        return model.name().text();
    }

    int longestPage() {
        return model.routes().maxLimit().orElse(maxLimit);
    }

    /** The payload: a reference to a record, or the records of a union. */
    Tree payload() {
        return model.shape().accept(schemas);
    }

    /** All parts of a resource together. */
    Tree envelope() {
        return Schemas.reference(envelopeName());
    }

    String envelopeName() {
        return "FullResourceResponse_" + payloadName() + "_";
    }

    String payloadName() {
        Class<?> type =
                model.shape() instanceof RecordShape record ? record.type() : ((UnionShape) model.shape()).type();
        return schemas.names().of(type);
    }
}
