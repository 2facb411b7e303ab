package org.specstar.storage.memory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.specstar.constraint.ReferenceStore;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/** References of one model in memory. */
final class MemoryReferenceStore implements ReferenceStore {
    private final ModelName model;
    private final Contents contents;

    MemoryReferenceStore(ModelName model, Contents contents) {
        this.model = model;
        this.contents = contents;
    }

    @Override
    public void replace(List<Outgoing> references) {
        Map<ResourceId, Outgoing> last = new LinkedHashMap<>();
        references.forEach(outgoing -> last.put(outgoing.source(), outgoing));
        change(state -> {
            ReferenceState after = state;
            for (Outgoing outgoing : last.values()) {
                after = after.with(outgoing);
            }
            return after;
        });
    }

    @Override
    public void removeAll(Collection<ResourceId> sources) {
        List<ResourceId> unwanted = List.copyOf(sources);
        change(state -> state.without(unwanted));
    }

    @Override
    public List<ResourceId> sources(String field, Collection<String> targets, int limit) {
        ReferenceState state = contents.visible().ledger(model).references();
        return targets.stream()
                .flatMap(target ->
                        state.sourcesOf(new Target(field, target)).values().limit(limit))
                .sorted()
                .distinct()
                .limit(limit)
                .toList();
    }

    private void change(UnaryOperator<ReferenceState> change) {
        contents.change(state -> state.withLedger(model, ledger -> ledger.withReferences(change)));
    }
}
