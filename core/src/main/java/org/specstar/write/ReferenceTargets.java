package org.specstar.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.PayloadViolationsException;
import org.specstar.constraint.Reference;
import org.specstar.constraint.Violation;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.payload.PayloadField;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Storage;
import org.specstar.schema.RegisteredModel;

/**
 * What references name, while they are written. Errors are worded as SpecStar words them.
 *
 * @param required whether a reference has to name a live resource
 * @param holding whether what references name is held at all
 */
record ReferenceTargets<T>(boolean required, boolean holding, Storage storage) {
    static <T> ReferenceTargets<T> of(RegisteredModel<T> model, Storage storage) {
        return new ReferenceTargets<>(model.rules().validateRefs(), true, storage);
    }

    /** The same, satisfied with whatever a reference names. */
    ReferenceTargets<T> notRequired() {
        return new ReferenceTargets<>(false, false, storage);
    }

    /**
     * Holds what the fields refer to, where anything follows from its deletion, so that nobody deletes it before this unit
     * ends: whoever deletes it then finds the reference.
     *
     * @throws PayloadViolationsException naming every reference whose target is missing or deleted, if that is asked for
     */
    void requireLive(List<PayloadField<T>> fields, T payload) {
        List<PayloadField<T>> naming =
                fields.stream().filter(field -> isHeld(field)).toList();
        if (naming.isEmpty()) {
            return;
        }
        Map<String, Set<ResourceId>> live = live(naming, payload);
        List<Violation> missing = new ArrayList<>();
        for (PayloadField<T> field : naming) {
            field.reference()
                    .map(Reference::target)
                    .ifPresent(target -> addMissing(field, payload, live.getOrDefault(target, Set.of()), missing));
        }
        if (required && !missing.isEmpty()) {
            String named = missing.stream().map(Violation::message).collect(Collectors.joining(", "));
            throw new PayloadViolationsException("Reference target(s) not found: " + named, missing);
        }
    }

    private boolean isHeld(PayloadField<T> field) {
        return holding
                && NotedFields.namesResources(field)
                && (required
                        || field.reference()
                                .filter(reference -> reference.onDelete() != OnDelete.DANGLING)
                                .isPresent());
    }

    private void addMissing(PayloadField<T> field, T payload, Set<ResourceId> live, List<Violation> missing) {
        for (String id : field.texts(payload)) {
            if (!id.isEmpty() && !ResourceId.ifSafe(id).filter(live::contains).isPresent()) {
                missing.add(new Violation("/" + field.path().replace('.', '/'), field.path() + "='" + id + "'"));
            }
        }
    }

    private Map<String, Set<ResourceId>> live(List<PayloadField<T>> fields, T payload) {
        Map<String, Set<ResourceId>> named = new TreeMap<>();
        for (PayloadField<T> field : fields) {
            field.reference()
                    .ifPresent(reference -> named.computeIfAbsent(reference.target(), unknown -> new HashSet<>())
                            .addAll(ids(field.texts(payload))));
        }
        named.replaceAll((target, ids) -> lockedLive(new ModelName(target), ids));
        return named;
    }

    private static Set<ResourceId> ids(List<String> texts) {
        return texts.stream().flatMap(text -> ResourceId.ifSafe(text).stream()).collect(Collectors.toSet());
    }

    private Set<ResourceId> lockedLive(ModelName target, Set<ResourceId> ids) {
        return storage.metas(target).lockAll(ids).values().stream()
                .filter(meta -> !meta.deleted())
                .map(ResourceMeta::id)
                .collect(Collectors.toSet());
    }
}
