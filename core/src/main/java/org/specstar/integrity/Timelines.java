package org.specstar.integrity;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.BlobUse;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.resource.Inspection;
import org.specstar.resource.ResourceMeta;

/** Puts together, resource by resource, what three walks show of a model in the same order. For one thread. */
final class Timelines {
    private final ModelName model;
    private final Inspection inspection;
    private final Peeking<ResourceMeta> rows;
    private final Peeking<CheckedForm> forms;
    private final Peeking<BlobUse> uses;

    private Timelines(
            ModelName model,
            Inspection inspection,
            Iterator<ResourceMeta> rows,
            Iterator<CheckedForm> forms,
            Iterator<BlobUse> uses) {
        this.model = model;
        this.inspection = inspection;
        this.rows = new Peeking<>(rows);
        this.forms = new Peeking<>(forms);
        this.uses = new Peeking<>(uses);
    }

    static Timelines all(ModelName model, Inspection inspection, FormReading reading) {
        return new Timelines(
                model,
                inspection,
                inspection.rows(model),
                reading.checked(model, inspection.forms(model)),
                inspection.uses(model));
    }

    static Optional<Timeline> one(ModelName model, ResourceId id, Inspection inspection, FormReading reading) {
        return new Timelines(
                        model,
                        inspection,
                        inspection.row(model, id).stream().iterator(),
                        reading.checked(model, inspection.forms(model, id)),
                        inspection.uses(model, id))
                .next();
    }

    /** The next resource of which anything is stored; empty at the end. */
    Optional<Timeline> next() {
        return Stream.of(
                        Optional.ofNullable(rows.peek()).map(ResourceMeta::id),
                        Optional.ofNullable(forms.peek())
                                .map(form -> form.info().id().resource()),
                        Optional.ofNullable(uses.peek())
                                .map(use -> use.revision().id().resource()))
                .flatMap(Optional::stream)
                .min(ResourceId::compareTo)
                .map(this::of);
    }

    private Timeline of(ResourceId id) {
        @Nullable ResourceMeta row = first(rows.takeWhile(next -> next.id().equals(id)));
        return new Timeline(
                model,
                id,
                row,
                forms.takeWhile(next -> next.info().id().resource().equals(id)),
                uses.takeWhile(next -> next.revision().id().resource().equals(id)),
                () -> inspection.absentNumbers(model, id));
    }

    private static @Nullable ResourceMeta first(List<ResourceMeta> found) {
        return found.isEmpty() ? null : Objects.requireNonNull(found.get(0));
    }
}
