package org.specstar.storage.memory;

import java.util.Collection;
import java.util.List;
import org.specstar.constraint.ReferenceStore.Outgoing;
import org.specstar.constraint.ReferenceStore.Target;
import org.specstar.id.ResourceId;

/** What the resources of one model refer to, immutable: asked from either end. */
record ReferenceState(
        HashTrie<ResourceId, List<Target>> targets, HashTrie<Target, SortedTree<ResourceId, ResourceId>> sources) {
    static final ReferenceState EMPTY = new ReferenceState(HashTrie.empty(), HashTrie.empty());

    /** Who refers to the target, by id. */
    SortedTree<ResourceId, ResourceId> sourcesOf(Target target) {
        SortedTree<ResourceId, ResourceId> found = sources.find(target);
        return found == null ? SortedTree.empty() : found;
    }

    ReferenceState with(Outgoing references) {
        ResourceId source = references.source();
        ReferenceState free = without(source);
        if (references.targets().isEmpty()) {
            return free;
        }
        HashTrie<Target, SortedTree<ResourceId, ResourceId>> after = free.sources;
        for (Target target : references.targets()) {
            SortedTree<ResourceId, ResourceId> known = after.find(target);
            after = after.with(
                    target, (known == null ? SortedTree.<ResourceId, ResourceId>empty() : known).with(source, source));
        }
        return new ReferenceState(free.targets.with(source, references.targets()), after);
    }

    ReferenceState without(Collection<ResourceId> unwanted) {
        ReferenceState after = this;
        for (ResourceId source : unwanted) {
            after = after.without(source);
        }
        return after;
    }

    private ReferenceState without(ResourceId source) {
        List<Target> known = targets.find(source);
        if (known == null) {
            return this;
        }
        ReferenceState after = this;
        for (Target target : known) {
            after = after.without(target, source);
        }
        return new ReferenceState(targets.without(source), after.sources);
    }

    private ReferenceState without(Target target, ResourceId source) {
        SortedTree<ResourceId, ResourceId> rest = sourcesOf(target).without(source);
        return new ReferenceState(targets, rest.size() == 0 ? sources.without(target) : sources.with(target, rest));
    }
}
