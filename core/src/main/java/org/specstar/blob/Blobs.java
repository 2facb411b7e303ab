package org.specstar.blob;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.blob.BlobStore.Download;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.unit.Units;

/**
 * The binaries of a deployment: bytes in a store, entries in a ledger, always in this order. Bytes are received before anything
 * is held; then a unit of work holds the entry while they take their place. A binary is there if the ledger says so.
 */
public final class Blobs {
    private static final Logger LOG = LoggerFactory.getLogger(Blobs.class);

    private final BlobStore store;
    private final BlobLedger ledger;
    private final Units units;

    public Blobs(BlobStore store, BlobLedger ledger, Units units) {
        this.store = store;
        this.ledger = ledger;
        this.units = units;
    }

    /**
     * A binary that has come, and what it is to be called.
     *
     * @param contentType empty text if unknown
     */
    public record Arrival(ArrivedBlob bytes, String contentType) {
        private Blob described() {
            return new Blob(bytes.id(), bytes.size(), contentType);
        }
    }

    /**
     * Takes bytes over; best outside any unit, since it lasts as long as their sender likes. The caller closes what it gets.
     *
     * @throws IOException if the stream fails; nothing is left then
     */
    public ArrivedBlob receive(InputStream bytes) throws IOException {
        return store.receive(bytes);
    }

    /**
     * Lets binaries be found once the unit is over; joins the caller's or has its own. Known ones keep their first type. What
     * has come a second time is given up, if it has the same bytes.
     *
     * @throws BlobCollisionException if two share an id, or one has that of another binary
     */
    public Map<FileId, Blob> keep(Collection<Arrival> arrivals, Instant now) {
        Map<FileId, Arrival> first = new LinkedHashMap<>();
        List<ArrivedBlob> again = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (first.putIfAbsent(arrival.bytes().id(), arrival) != null) {
                again.add(arrival.bytes());
            }
        }
        Map<FileId, Blob> kept = units.required(() -> kept(first.values(), arrivals, now));
        again.forEach(Blobs::giveUp);
        return kept;
    }

    private Map<FileId, Blob> kept(Collection<Arrival> first, Collection<Arrival> all, Instant now) {
        List<Blob> described = first.stream().map(Arrival::described).toList();
        Map<FileId, Blob> entries = Map.copyOf(ledger.enter(described, now));
        // Also the second of an id: the store alone can tell whether it has the bytes of the first.
        for (Arrival arrival : all) {
            Blob entry = entries.get(arrival.bytes().id());
            if (entry != null) {
                arrival.bytes().keep(entry.contentType());
            }
        }
        return entries;
    }

    /** What cannot be given up now is found by the sweep. */
    private static void giveUp(ArrivedBlob arrived) {
        try {
            arrived.close();
        } catch (IOException e) {
            LOG.warn("Bytes that have arrived a second time could not be given up: {}", e.getMessage());
        }
    }

    /** The same for one. */
    public Blob keep(ArrivedBlob arrived, String contentType, Instant now) {
        Blob kept = keep(List.of(new Arrival(arrived, contentType)), now).get(arrived.id());
        if (kept == null) {
            throw new IllegalStateException("The ledger has not entered " + arrived.id());
        }
        return kept;
    }

    /**
     * Receives bytes and keeps them.
     *
     * @param contentType empty text if unknown
     * @throws IOException if the stream fails; nothing is stored then
     */
    public Blob store(InputStream bytes, String contentType, Instant now) throws IOException {
        try (ArrivedBlob arrived = receive(bytes)) {
            return keep(arrived, contentType, now);
        }
    }

    /** A binary that can be found: entered, and not in quarantine. */
    public Optional<Blob> find(FileId id) {
        return Optional.ofNullable(ledger.find(Set.of(id)).get(id));
    }

    /** Those that can be found. */
    public Map<FileId, Blob> find(Collection<FileId> ids) {
        return ledger.find(ids);
    }

    /**
     * All bytes of a binary that was found; the caller closes the stream. See {@link BlobStore#open(FileId)}.
     *
     * @throws DamagedPayloadException if they are not there
     */
    public InputStream open(Blob blob) {
        return store.open(blob.fileId()).orElseThrow(missing(blob));
    }

    /**
     * A part of the bytes. See {@link BlobStore#open(FileId, long, long)}.
     *
     * @throws DamagedPayloadException if they are not there
     */
    public InputStream open(Blob blob, long offset, long length) {
        return store.open(blob.fileId(), offset, length).orElseThrow(missing(blob));
    }

    /** An entry without bytes is damage: the entry is removed before they are. */
    private static Supplier<DamagedPayloadException> missing(Blob blob) {
        return () -> new DamagedPayloadException(blob.fileId().text());
    }

    /** Where a client may fetch the bytes itself; empty if only this server has them. */
    public Optional<URI> address(Blob blob, Download download, Duration validity) {
        return store.address(blob, download, validity);
    }

    /** Whether any kept revision of a resource refers to a binary. */
    public boolean isUsedBy(ModelName model, ResourceId resource, FileId id) {
        return ledger.isUsedBy(model, resource, id);
    }
}
