package org.specstar.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.specstar.access.Caller;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.RefType;
import org.specstar.constraint.Reference;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.payload.PayloadField;
import org.specstar.resource.Storage;
import org.specstar.write.Deletions;

/**
 * Carries out what references say about the deletion of what they name: deletes, or takes the reference out, and goes on
 * with what was deleted by that. A deletion that comes back to where it began ends there, because that is deleted already.
 */
final class ReferentialActions implements Deletions {
    /** How many resources are looked at in one go. */
    private static final int PAGE = 500;

    private final Map<ModelName, List<Incoming<?>>> incoming = new HashMap<>();
    private final Storage storage;

    ReferentialActions(Storage storage) {
        this.storage = storage;
    }

    /** Takes the references of a model into account. */
    <T> void add(ModelEngine<T> source) {
        for (PayloadField<T> field : source.model().codec().fields()) {
            field.reference()
                    .filter(ReferentialActions::acts)
                    .ifPresent(reference -> incoming.computeIfAbsent(
                                    new ModelName(reference.target()), unknown -> new ArrayList<>())
                            .add(new Incoming<>(source, field.path(), reference)));
        }
    }

    private static boolean acts(Reference reference) {
        return reference.type() == RefType.RESOURCE_ID && reference.onDelete() != OnDelete.DANGLING;
    }

    @Override
    public void follow(ModelName model, Collection<ResourceId> deleted, Caller caller) {
        Deque<Deleted> waiting = new ArrayDeque<>();
        waiting.add(new Deleted(model, List.copyOf(deleted)));
        while (!waiting.isEmpty()) {
            Deleted next = waiting.remove();
            for (Incoming<?> reference : incoming.getOrDefault(next.model(), List.of())) {
                for (List<String> targets : next.pages()) {
                    act(reference, targets, caller, waiting);
                }
            }
        }
    }

    /** Every source that has been dealt with refers to the targets no more, so that the first page is always new. */
    private void act(Incoming<?> reference, List<String> targets, Caller caller, Deque<Deleted> waiting) {
        List<ResourceId> sources = sources(reference, targets);
        while (!sources.isEmpty()) {
            if (reference.definition().onDelete() == OnDelete.CASCADE) {
                ModelName model = reference.source().model().name();
                waiting.add(new Deleted(model, reference.source().lifecycles().deleteFollowing(sources, caller)));
            } else {
                reference.source().writer().detach(sources, reference.field(), targets, caller);
            }
            List<ResourceId> rest = sources(reference, targets);
            if (rest.equals(sources)) {
                throw new IllegalStateException(reference.field() + " still refers to what was deleted: " + rest);
            }
            sources = rest;
        }
    }

    private List<ResourceId> sources(Incoming<?> reference, List<String> targets) {
        return storage.references(reference.source().model().name()).sources(reference.field(), targets, PAGE);
    }

    /** A field by which the resources of a model refer to others. */
    private record Incoming<T>(ModelEngine<T> source, String field, Reference definition) {}

    private record Deleted(ModelName model, List<ResourceId> ids) {
        List<List<String>> pages() {
            List<String> texts = ids.stream().map(ResourceId::text).toList();
            List<List<String>> pages = new ArrayList<>();
            for (int from = 0; from < texts.size(); from += PAGE) {
                pages.add(texts.subList(from, Math.min(texts.size(), from + PAGE)));
            }
            return pages;
        }
    }
}
