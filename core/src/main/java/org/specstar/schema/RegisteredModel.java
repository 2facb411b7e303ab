package org.specstar.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.action.ModelAction;
import org.specstar.id.IdGenerator;
import org.specstar.id.ModelName;
import org.specstar.payload.PayloadCodec;
import org.specstar.payload.PayloadField;
import org.specstar.payload.StoredForm;
import org.specstar.payload.codec.Shape;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.SearchField;
import org.specstar.search.SearchFields;

/**
 * A model as the engine uses it: checked, compiled, unchanging.
 *
 * @param plural the second path segment it answers under
 * @param shape of its payloads, for descriptions
 * @param form in which payloads are stored
 * @param ids makes the ids of new resources
 * @param storage name of the storage that keeps its payloads; null for the deployment's
 * @param actions what it offers besides, in the order of their declaration
 * @param <T> the payload
 */
public record RegisteredModel<T>(
        ModelName name,
        String plural,
        Schema<T> schema,
        PayloadCodec<T> codec,
        Shape shape,
        StoredForm form,
        RevisionStatus defaultStatus,
        IdGenerator ids,
        PayloadRules<T> rules,
        ReadRules reads,
        RouteRules routes,
        ModelHooks hooks,
        List<ModelAction<T>> actions,
        @Nullable String storage) {
    public RegisteredModel {
        actions = List.copyOf(actions);
    }

    /** What its rows are searched by, in declared order. */
    public SearchFields searchFields() {
        return SearchFields.of(codec.fields().stream()
                .filter(PayloadField::indexed)
                .map(field -> new SearchField(field.path(), field.meaning(), field.indexes()))
                .toList());
    }
}
