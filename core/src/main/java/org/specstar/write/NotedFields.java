package org.specstar.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.constraint.RefType;
import org.specstar.constraint.ReferenceStore.Target;
import org.specstar.constraint.UniqueStore.UniqueValue;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.payload.PayloadCodec;
import org.specstar.payload.PayloadField;
import org.specstar.resource.IndexedData;

/** The fields of a model of which something is noted beside its rows: unique ones, and references to resources. */
record NotedFields<T>(List<PayloadField<T>> all, List<PayloadField<T>> uniques, List<PayloadField<T>> references) {
    static <T> NotedFields<T> of(PayloadCodec<T> codec) {
        List<PayloadField<T>> uniques =
                codec.fields().stream().filter(PayloadField::unique).toList();
        List<PayloadField<T>> references =
                codec.fields().stream().filter(NotedFields::namesResources).toList();
        List<PayloadField<T>> all = codec.fields().stream()
                .filter(field -> field.unique() || namesResources(field))
                .toList();
        return new NotedFields<>(all, uniques, references);
    }

    static boolean namesResources(PayloadField<?> field) {
        return field.reference()
                .filter(reference -> reference.type() == RefType.RESOURCE_ID)
                .isPresent();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean hasUniques() {
        return !uniques.isEmpty();
    }

    boolean hasReferences() {
        return !references.isEmpty();
    }

    List<UniqueValue> uniqueValues(T payload) {
        return uniques.stream()
                .flatMap(field -> field.json(payload).map(json -> new UniqueValue(field.path(), json)).stream())
                .toList();
    }

    List<Target> targets(T payload) {
        return references.stream()
                .flatMap(field -> field.texts(payload).stream().distinct().map(id -> new Target(field.path(), id)))
                .toList();
    }

    /** The fields whose values differ from those that a row was indexed by; all if it was not. */
    List<PayloadField<T>> changed(@Nullable IndexedData before, T payload) {
        if (all.isEmpty() || before == null) {
            return all;
        }
        Map<?, ?> values =
                (Map<?, ?>) Objects.requireNonNull(JsonValues.read(before.json().getBytes(StandardCharsets.UTF_8)));
        return all.stream()
                .filter(field -> !values.containsKey(field.path())
                        || !json(values.get(field.path())).equals(field.json(payload)))
                .toList();
    }

    private static Optional<String> json(@Nullable Object value) {
        return Optional.ofNullable(value)
                .map(present -> new JsonText().value(present).toString());
    }
}
