package org.specstar.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.specstar.constraint.ConstraintChecker;
import org.specstar.constraint.ReferenceStore;
import org.specstar.constraint.ReferenceStore.Outgoing;
import org.specstar.constraint.UniqueConstraintException;
import org.specstar.constraint.UniqueStore;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.constraint.UniqueStore.Holding;
import org.specstar.id.ResourceId;
import org.specstar.payload.PayloadField;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Storage;
import org.specstar.resource.UndecodableRevisionException;
import org.specstar.schema.RegisteredModel;

/**
 * What has to hold between a payload and everything else before it is the head of a live resource, and what is noted of it
 * then: its unique values and its references. A model without any of that costs nothing.
 */
public final class HeadRules<T> {
    private final List<ConstraintChecker<T>> checkers;
    private final NotedFields<T> noted;
    private final ReferenceTargets<T> targets;
    private final UniqueStore uniques;
    private final ReferenceStore references;

    public HeadRules(RegisteredModel<T> model, Storage storage) {
        this(
                model.rules().checkers(),
                NotedFields.of(model.codec()),
                ReferenceTargets.of(model, storage),
                storage.uniques(model.name()),
                storage.references(model.name()));
    }

    private HeadRules(
            List<ConstraintChecker<T>> checkers,
            NotedFields<T> noted,
            ReferenceTargets<T> targets,
            UniqueStore uniques,
            ReferenceStore references) {
        this.checkers = checkers;
        this.noted = noted;
        this.targets = targets;
        this.uniques = uniques;
        this.references = references;
    }

    /** Whether anything is checked or noted at all, so that payloads have to be looked into. */
    boolean isEmpty() {
        return checkers.isEmpty() && noted.isEmpty();
    }

    /** Whether anything is noted of the model's resources. */
    public boolean notes() {
        return !noted.isEmpty();
    }

    /**
     * Checks a new head and notes it. It is noted even where it seems unchanged: the row's indexed data may come from an
     * archive or an older declaration, and tell nothing of what is noted. A value that it has shared with another before,
     * since an import or a change of the declaration, is no reason to refuse a change of something else.
     *
     * @param before the head that it follows
     * @throws UniqueConstraintException if another holds one of its unique values
     */
    void follow(ResourceMeta row, Draft<T> draft, Supplier<T> before) {
        check(row.id(), draft.value(), before);
        List<PayloadField<T>> changed = noted.changed(row.indexedData(), draft.value());
        targets.requireLive(changed, draft.value());
        noteAll(Map.of(row.id(), draft.value())).stream()
                .filter(conflict -> changed.stream()
                        .anyMatch(field -> field.path().equals(conflict.value().field())))
                .findFirst()
                .ifPresent(conflict -> {
                    throw new UniqueConstraintException(conflict);
                });
    }

    private void check(ResourceId id, T payload, Supplier<T> before) {
        if (checkers.isEmpty()) {
            return;
        }
        Optional<T> old = decodable(before);
        checkers.stream()
                .filter(checker -> old.isEmpty() || checker.concerns(old.get(), payload))
                .forEach(checker -> checker.check(payload, Optional.of(id)));
    }

    /** A head that does not fit the declaration may be replaced by one that does. */
    private static <T> Optional<T> decodable(Supplier<T> before) {
        try {
            return Optional.of(before.get());
        } catch (UndecodableRevisionException e) {
            return Optional.empty();
        }
    }

    /** The same rules, for writes that only take references away. */
    HeadRules<T> trustingReferences() {
        return new HeadRules<>(checkers, noted, targets.notRequired(), uniques, references);
    }

    /** Checks what is about to become a resource, before its row is made. */
    void admit(T payload) {
        checkers.forEach(checker -> checker.check(payload, Optional.empty()));
        targets.requireLive(noted.all(), payload);
    }

    /** Checks payloads that are to be heads of live resources again, and notes them. */
    void readmit(Map<ResourceId, T> payloads) {
        payloads.forEach((id, payload) -> checkers.forEach(checker -> checker.check(payload, Optional.of(id))));
        note(payloads);
    }

    /** Notes the payload of a resource that has just been made. */
    void noteNew(ResourceId id, T payload) {
        noteAll(Map.of(id, payload)).stream().findFirst().ifPresent(conflict -> {
            throw UniqueConstraintException.ofNew(conflict);
        });
    }

    private void note(Map<ResourceId, T> payloads) {
        noteAll(payloads).stream().findFirst().ifPresent(conflict -> {
            throw new UniqueConstraintException(conflict);
        });
    }

    /**
     * Notes the payloads of live resources, in place of what was noted of them. Of two that want the same value the first
     * gets it.
     *
     * @return the values that could not be given
     */
    public List<Conflict> noteAll(Map<ResourceId, T> payloads) {
        if (noted.isEmpty() || payloads.isEmpty()) {
            return List.of();
        }
        List<Holding> holdings = new ArrayList<>();
        List<Outgoing> outgoing = new ArrayList<>();
        payloads.forEach((id, payload) -> {
            holdings.add(new Holding(id, noted.uniqueValues(payload)));
            outgoing.add(new Outgoing(id, noted.targets(payload)));
        });
        if (noted.hasReferences()) {
            references.replace(outgoing);
        }
        return noted.hasUniques() ? uniques.hold(holdings) : List.of();
    }

    /** Forgets what is noted of resources that are no longer live. */
    public void forget(Collection<ResourceId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        if (noted.hasUniques()) {
            uniques.release(ids);
        }
        if (noted.hasReferences()) {
            references.removeAll(ids);
        }
    }
}
