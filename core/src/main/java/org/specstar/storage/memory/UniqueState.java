package org.specstar.storage.memory;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.constraint.UniqueStore.UniqueValue;
import org.specstar.id.ResourceId;

/** Which resource of one model holds which unique value, immutable: asked from either end. */
record UniqueState(HashTrie<UniqueValue, ResourceId> holders, HashTrie<ResourceId, List<UniqueValue>> values) {
    static final UniqueState EMPTY = new UniqueState(HashTrie.empty(), HashTrie.empty());

    @Nullable
    ResourceId holder(UniqueValue value) {
        return holders.find(value);
    }

    /** What the resource holds; empty for an unknown one. */
    List<UniqueValue> valuesOf(ResourceId holder) {
        List<UniqueValue> held = values.find(holder);
        return held == null ? List.of() : held;
    }

    /** @param held values that nobody else holds, in place of all the resource held before */
    UniqueState with(ResourceId holder, List<UniqueValue> held) {
        UniqueState free = without(holder);
        if (held.isEmpty()) {
            return free;
        }
        HashTrie<UniqueValue, ResourceId> after = free.holders;
        for (UniqueValue value : held) {
            after = after.with(value, holder);
        }
        return new UniqueState(after, free.values.with(holder, held));
    }

    UniqueState without(Collection<ResourceId> unwanted) {
        UniqueState after = this;
        for (ResourceId holder : unwanted) {
            after = after.without(holder);
        }
        return after;
    }

    private UniqueState without(ResourceId holder) {
        HashTrie<UniqueValue, ResourceId> rest = holders;
        for (UniqueValue value : valuesOf(holder)) {
            rest = rest.without(value);
        }
        return new UniqueState(rest, values.without(holder));
    }
}
