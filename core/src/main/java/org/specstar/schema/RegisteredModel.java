package org.specstar.schema;

import org.specstar.id.IdGenerator;
import org.specstar.id.ModelName;
import org.specstar.payload.PayloadCodec;
import org.specstar.revision.RevisionStatus;

/**
 * A model as the engine uses it: checked, compiled, unchanging.
 *
 * @param plural the second path segment it answers under
 * @param ids makes the ids of new resources
 * @param <T> the payload
 */
public record RegisteredModel<T>(
        ModelName name,
        String plural,
        Schema<T> schema,
        RevisionStatus defaultStatus,
        IdGenerator ids,
        PayloadCodec<T> codec) {}
