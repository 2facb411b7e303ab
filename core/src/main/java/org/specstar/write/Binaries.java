package org.specstar.write;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobCollisionException;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobNotFoundException;
import org.specstar.blob.BlobStore;
import org.specstar.blob.BlobUse;
import org.specstar.blob.ContentTypes;
import org.specstar.blob.FileId;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.payload.Binary;
import org.specstar.payload.PayloadCodec;
import org.specstar.resource.Storage;
import org.specstar.revision.RevisionKey;
import org.specstar.schema.RegisteredModel;

/**
 * The binaries of a model's payloads on their way into the stores, and what is noted of them there. Nothing is held before
 * a revision is about to be saved: its row is held then, so that nobody waits in a ring. A model without binaries costs
 * nothing.
 */
final class Binaries<T> {
    private final PayloadCodec<T> codec;
    private final ModelName model;
    private final BlobStore store;
    private final BlobLedger ledger;
    private final Clock clock = Clock.systemUTC();

    Binaries(RegisteredModel<T> model, Storage storage) {
        this.codec = model.codec();
        this.model = model.name();
        this.store = storage.blobs();
        this.ledger = storage.blobLedger();
    }

    List<Binary> in(T payload) {
        return codec.binaries(payload);
    }

    /**
     * The payload with what is true of its binaries: their size, and their content type where the caller gives none.
     *
     * @throws BlobNotFoundException if one that came without its bytes is not there
     */
    T described(T payload) {
        List<Binary> found = in(payload);
        if (found.isEmpty()) {
            return payload;
        }
        Set<FileId> asked = found.stream()
                .filter(binary -> binary.data().isEmpty())
                .map(Binaries::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<FileId, Blob> known = asked.isEmpty() ? Map.of() : ledger.find(asked);
        return codec.withBinaries(payload, binary -> described(binary, known));
    }

    private static Binary described(Binary binary, Map<FileId, Blob> known) {
        Binary after = binary.data()
                .map(data -> typed(binary, () -> ContentTypes.guess(data, "")))
                .orElseGet(() -> stored(binary, known));
        return after.equals(binary) ? binary : after;
    }

    private static Binary stored(Binary binary, Map<FileId, Blob> known) {
        Blob blob = Optional.ofNullable(known.get(id(binary)))
                .orElseThrow(() -> new BlobNotFoundException(binary.fileId()));
        return typed(binary.withSize(blob.size()), blob::contentType);
    }

    private static Binary typed(Binary binary, Supplier<String> type) {
        return binary.contentType().isPresent() ? binary : binary.withContentType(type.get());
    }

    /** An id of another form is that of no binary. */
    private static FileId id(Binary binary) {
        return FileId.parse(binary.fileId()).orElseThrow(() -> new BlobNotFoundException(binary.fileId()));
    }

    /** The payload as it is read back. */
    T withoutData(T payload) {
        return codec.withBinaries(payload, Binary::withoutData);
    }

    /**
     * Lets the binaries of a revision be found from this unit's commit on. Bytes go to the store even if their id is known:
     * it alone can tell whether they are those it has.
     *
     * @throws BlobNotFoundException if one that came without its bytes has gone meanwhile
     * @throws BlobCollisionException if one has the id of another binary
     */
    void keep(List<Binary> binaries) {
        if (binaries.isEmpty()) {
            return;
        }
        Map<FileId, Binary> distinct = new LinkedHashMap<>();
        binaries.forEach(binary -> distinct.merge(id(binary), binary, Binaries::withBytes));
        // Before anything is held: bytes may take long.
        try (Arrivals arrivals = new Arrivals(store)) {
            distinct.values().stream()
                    .filter(binary -> binary.data().isPresent())
                    .forEach(arrivals::receive);
            use(distinct);
            ledger.enter(arrivals.blobs(), clock.instant());
            arrivals.keep();
        }
    }

    private static Binary withBytes(Binary one, Binary other) {
        if (one.data().isPresent()
                && other.data().isPresent()
                && !Arrays.equals(one.data().get(), other.data().get())) {
            throw new BlobCollisionException(id(one));
        }
        return one.data().isPresent() ? one : other;
    }

    /** Holds all that are known in one go, in their order. */
    private void use(Map<FileId, Binary> binaries) {
        Set<FileId> known =
                ledger.use(Set.copyOf(binaries.keySet()), clock.instant()).keySet();
        binaries.forEach((id, binary) -> {
            if (binary.data().isEmpty() && !known.contains(id)) {
                throw new BlobNotFoundException(id.text());
            }
        });
    }

    /** Notes what a stored form of a revision refers to, in place of what it referred to before. */
    void refer(RevisionKey key, List<Binary> binaries) {
        if (codec.hasBinaries()) {
            Set<FileId> ids = binaries.stream().map(Binaries::id).collect(Collectors.toSet());
            ledger.refer(model, List.of(new BlobUse(key, ids)));
        }
    }

    /** Asked of every model: one that has no binaries today may have had some. */
    void forget(Collection<RevisionKey> keys) {
        if (!keys.isEmpty()) {
            ledger.forget(model, keys);
        }
    }

    void forgetAll(Collection<ResourceId> resources) {
        ledger.forgetAll(model, resources);
    }
}
