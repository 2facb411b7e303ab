package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.specstar.constraint.UniqueStore;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/**
 * Unique values of one model in memory. Whoever takes or releases a value holds it as a row until the unit ends, so what a
 * unit has decided still stands when it is committed.
 */
final class MemoryUniqueStore implements UniqueStore {
    private static final Comparator<UniqueValue> ORDER =
            Comparator.comparing(UniqueValue::field).thenComparing(UniqueValue::json);

    private final ModelName model;
    private final Contents contents;

    MemoryUniqueStore(ModelName model, Contents contents) {
        this.model = model;
        this.contents = contents;
    }

    @Override
    public List<Conflict> hold(List<Holding> holdings) {
        Map<ResourceId, Holding> last = new LinkedHashMap<>();
        holdings.forEach(holding -> last.put(holding.holder(), holding));
        lock(() -> valuesOf(last));
        Set<ResourceId> holders = Set.copyOf(last.keySet());
        Assignment assignment = new Assignment(visible().without(holders));
        last.values().forEach(assignment::assign);
        change(state -> assignment.applied(state.without(holders)));
        return assignment.conflicts;
    }

    /** What the resources hold and are to hold. */
    private Set<UniqueValue> valuesOf(Map<ResourceId, Holding> holdings) {
        Set<UniqueValue> values = heldBy(holdings.keySet());
        holdings.values().forEach(holding -> values.addAll(holding.values()));
        return values;
    }

    @Override
    public void release(Collection<ResourceId> holders) {
        List<ResourceId> unwanted = List.copyOf(holders);
        lock(() -> heldBy(unwanted));
        change(state -> state.without(unwanted));
    }

    private Set<UniqueValue> heldBy(Collection<ResourceId> holders) {
        UniqueState state = visible();
        Set<UniqueValue> values = new HashSet<>();
        holders.forEach(holder -> values.addAll(state.valuesOf(holder)));
        return values;
    }

    /** Holds the values as rows, in an order that all keep to. What is asked for may change while this unit waits. */
    private void lock(Supplier<Set<UniqueValue>> values) {
        MemoryUnit unit = contents.unit();
        Set<UniqueValue> locked = Set.of();
        for (Set<UniqueValue> due = values.get(); !locked.equals(due); due = values.get()) {
            due.stream().sorted(ORDER).forEach(value -> unit.hold(new RowKey.Unique(model, value)));
            locked = due;
        }
    }

    private UniqueState visible() {
        return contents.visible().ledger(model).uniques();
    }

    private void change(UnaryOperator<UniqueState> change) {
        contents.change(state -> state.withLedger(model, ledger -> ledger.withUniques(change)));
    }

    /** Gives values to those who want them, first come first served. */
    private static final class Assignment {
        private final Map<ResourceId, List<UniqueValue>> given = new LinkedHashMap<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private UniqueState state;

        Assignment(UniqueState state) {
            this.state = state;
        }

        void assign(Holding holding) {
            List<UniqueValue> free = new ArrayList<>();
            for (UniqueValue value : holding.values()) {
                ResourceId other = state.holder(value);
                if (other == null) {
                    free.add(value);
                } else {
                    conflicts.add(new Conflict(holding.holder(), value, other));
                }
            }
            given.put(holding.holder(), List.copyOf(free));
            state = state.with(holding.holder(), free);
        }

        UniqueState applied(UniqueState before) {
            UniqueState after = before;
            for (Map.Entry<ResourceId, List<UniqueValue>> one : given.entrySet()) {
                after = after.with(one.getKey(), one.getValue());
            }
            return after;
        }
    }
}
