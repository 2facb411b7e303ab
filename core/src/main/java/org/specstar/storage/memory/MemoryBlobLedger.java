package org.specstar.storage.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobUse;
import org.specstar.blob.FileId;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionKey;

/** The ledger of binaries in memory. Whoever writes an entry holds it as a row, whether it exists yet or not. */
final class MemoryBlobLedger implements BlobLedger {
    private final Contents contents;

    MemoryBlobLedger(Contents contents) {
        this.contents = contents;
    }

    @Override
    public Map<FileId, Blob> enter(Collection<Blob> blobs, Instant now) {
        Map<FileId, Blob> first = new LinkedHashMap<>();
        blobs.forEach(blob -> first.putIfAbsent(blob.fileId(), blob));
        hold(first.keySet());
        List<Blob> entered = List.copyOf(first.values());
        Instant moment = micros(now);
        change(state -> state.entered(entered, moment));
        return find(first.keySet());
    }

    @Override
    public Map<FileId, Blob> use(Collection<FileId> ids, Instant now) {
        List<FileId> used = List.copyOf(ids);
        hold(used);
        Instant moment = micros(now);
        change(state -> state.with(used, row -> row.isLive() ? row.usedAt(moment) : row));
        return find(used);
    }

    @Override
    public Map<FileId, Blob> find(Collection<FileId> ids) {
        BlobState state = visible();
        Map<FileId, Blob> found = new LinkedHashMap<>();
        for (FileId id : ids) {
            state.row(id).filter(BlobState.Row::isLive).ifPresent(row -> found.put(id, row.blob()));
        }
        return found;
    }

    @Override
    public void refer(ModelName model, Collection<BlobUse> uses) {
        List<BlobUse> kept = List.copyOf(uses);
        changeUses(state -> {
            BlobUses after = state;
            for (BlobUse use : kept) {
                after = after.with(model, use);
            }
            return after;
        });
    }

    @Override
    public void forget(ModelName model, Collection<RevisionKey> keys) {
        List<RevisionKey> unwanted = List.copyOf(keys);
        changeUses(state -> {
            BlobUses after = state;
            for (RevisionKey key : unwanted) {
                after = after.without(new BlobUses.User(model, key));
            }
            return after;
        });
    }

    @Override
    public void forgetAll(ModelName model, Collection<ResourceId> resources) {
        List<ResourceId> unwanted = List.copyOf(resources);
        changeUses(state -> {
            BlobUses after = state;
            for (ResourceId resource : unwanted) {
                after = after.without(new BlobUses.Owner(model, resource));
            }
            return after;
        });
    }

    @Override
    public boolean isUsedBy(ModelName model, ResourceId resource, FileId id) {
        return visible()
                .uses()
                .usesOf(new BlobUses.Owner(model, resource))
                .values()
                .anyMatch(use -> use.binaries().contains(id));
    }

    @Override
    public List<ResourceId> users(ModelName model, FileId id, int limit) {
        return visible()
                .uses()
                .usersOf(id)
                .values()
                .filter(user -> user.model().equals(model))
                .map(user -> user.revision().id().resource())
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Entry> unused(State state, Instant usedBefore, @Nullable FileId after, int limit) {
        BlobState blobs = visible();
        boolean live = state == State.LIVE;
        Instant before = micros(usedBefore);
        return blobs.page(after, limit, row -> row.isLive() == live && blobs.isUnused(row, before));
    }

    @Override
    public Set<FileId> quarantine(Collection<FileId> ids, Instant usedBefore, Instant now) {
        hold(ids);
        BlobState state = visible();
        Set<FileId> due = ids.stream()
                .filter(id -> state.row(id)
                        .filter(row -> row.isLive() && state.isUnused(row, micros(usedBefore)))
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Instant moment = micros(now);
        change(before -> before.with(due, row -> row.quarantinedAt(moment)));
        return due;
    }

    @Override
    public boolean remove(FileId id, Instant quarantinedBefore) {
        hold(List.of(id));
        BlobState state = visible();
        boolean due = state.row(id)
                .map(BlobState.Row::quarantined)
                .filter(since -> since.isBefore(micros(quarantinedBefore)) && state.usesOf(id) == 0)
                .isPresent();
        if (due) {
            change(before -> before.without(id));
        }
        return due;
    }

    @Override
    public boolean holdAbsent(FileId id) {
        hold(List.of(id));
        return visible().row(id).isEmpty();
    }

    @Override
    public List<Entry> entries(@Nullable FileId after, int limit) {
        return visible().page(after, limit, row -> true);
    }

    @Override
    public Optional<Entry> entry(FileId id) {
        BlobState state = visible();
        return state.row(id).map(state::entry);
    }

    /** In the order of the ids, so that nobody waits in a ring. */
    private void hold(Collection<FileId> ids) {
        Map<String, FileId> inOrder = new TreeMap<>();
        ids.forEach(id -> inOrder.put(id.text(), id));
        MemoryUnit unit = contents.unit();
        inOrder.values().forEach(id -> unit.hold(new RowKey.Binary(id)));
    }

    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private BlobState visible() {
        return contents.visible().blobs();
    }

    private void change(UnaryOperator<BlobState> change) {
        contents.change(state -> state.withBlobs(change));
    }

    private void changeUses(UnaryOperator<BlobUses> change) {
        change(state -> state.withUses(change));
    }
}
