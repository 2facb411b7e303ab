package org.specstar.blob.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.Blobs;
import org.specstar.blob.ContentTypes;
import org.specstar.id.IdSource;
import org.specstar.idempotency.IdempotencyStore;
import org.specstar.unit.Units;

/**
 * Uploads part by part. Parts may come in any order, side by side and again; whoever repeats a call that has succeeded gets
 * the same answer. A crash at any point leaves an upload as it was before the call, or after it.
 *
 * <p>Bytes are taken over outside any unit of work, since they last as long as their sender likes: call {@link #put} and
 * {@link #complete} without one. Memory does not grow with the bytes. After its expiry an upload is unknown.
 */
public final class UploadSessions {
    public static final int HIGHEST_PART = 10_000;
    public static final Duration USUAL_LIFETIME = Duration.ofHours(24);

    /** Numbers that a message names. */
    private static final int NAMED_PARTS = 20;

    private final Blobs blobs;
    private final UploadSessionStore store;
    private final Finalizations finalizations;
    private final Units units;
    private final IdSource ids;
    private final Duration lifetime;

    /**
     * @param notes where it is noted which uploads are being finalized
     * @param lifetime after which an upload expires
     */
    public UploadSessions(
            Blobs blobs,
            UploadSessionStore store,
            IdempotencyStore notes,
            Units units,
            IdSource ids,
            Duration lifetime) {
        this.blobs = blobs;
        this.store = store;
        this.finalizations = new Finalizations(notes, units, Clock.systemUTC());
        this.units = units;
        this.ids = ids;
        this.lifetime = lifetime;
    }

    /**
     * Begins an upload.
     *
     * @param contentType of the whole; empty text if unknown: then it is guessed from the first bytes
     * @param declaredSize of the whole, not negative; null if it is not known
     */
    public UploadSession create(String contentType, @Nullable Long declaredSize, String createdBy, Instant now) {
        UploadSession session = UploadSession.pending(
                ids.next().toString(), contentType, declaredSize, createdBy, now, now.plus(lifetime));
        return units.required(() -> {
            store.add(session);
            return session;
        });
    }

    /** @throws UnknownUploadException if there is none of this id, or it has expired */
    public UploadSession find(String id, Instant now) {
        return store.find(id)
                .filter(session -> !session.isExpired(now))
                .orElseThrow(() -> new UnknownUploadException(id));
    }

    /**
     * Takes a part over; one of the same number is replaced.
     *
     * @throws IOException if the stream fails; nothing has changed then
     * @throws UnknownUploadException if there is no such upload
     * @throws UploadStateException if it is finalized or aborted
     * @throws UploadSizeException if the parts have more bytes together than were declared
     * @throws PartNumberException if no part can have this number
     */
    public UploadSession put(String id, int number, InputStream bytes, Instant now) throws IOException {
        if (number < 1 || number > HIGHEST_PART) {
            throw new PartNumberException(number);
        }
        requireOpen(find(id, now));
        try (ArrivedBlob arrived = blobs.receive(bytes)) {
            return held(id, now, session -> withPart(requireOpen(session), number, arrived, now));
        }
    }

    private UploadSession withPart(UploadSession session, int number, ArrivedBlob arrived, Instant now) {
        UploadPart part = new UploadPart(number, arrived.id(), arrived.size());
        UploadSession changed = session.with(part);
        Long declared = session.declaredSize();
        if (declared != null && changed.uploadedSize() > declared) {
            throw new UploadSizeException(session.id(), declared, changed.uploadedSize());
        }
        // An only part is the whole, which keeps the type that it came with.
        blobs.keep(arrived, number == 1 ? contentType(session, arrived) : session.contentType(), now);
        store.putPart(session.id(), part);
        store.update(changed);
        return changed;
    }

    private static String contentType(UploadSession session, ArrivedBlob arrived) {
        return session.contentType().isEmpty() ? ContentTypes.guess(arrived.beginning(), "") : session.contentType();
    }

    /**
     * Puts the parts together to one binary, in the order of their numbers. One that comes while another is at it is
     * refused, and gets the same answer when that has ended. What a crash has broken off can be done again some minutes later.
     *
     * @return the upload with its result
     * @throws IOException never, unless the store gives broken streams
     * @throws UnknownUploadException if there is no such upload
     * @throws UploadStateException if it is aborted, its parts change meanwhile, or another call is at it
     * @throws IncompleteUploadException if there are gaps between the parts
     * @throws UploadSizeException if the size is not the declared one
     */
    public UploadSession complete(String id, Instant now) throws IOException {
        UploadSession session = find(id, now);
        if (session.status() == UploadStatus.FINALIZED) {
            return session;
        }
        try (Finalizations.Turn turn = finalizations.begin(requireOpen(session), now)) {
            // Whoever had the turn before may have done it.
            return completed(find(id, now), turn, now);
        }
    }

    private UploadSession completed(UploadSession session, Finalizations.Turn turn, Instant now) throws IOException {
        if (session.status() == UploadStatus.FINALIZED) {
            return session;
        }
        requireComplete(requireOpen(session));
        try (InputStream whole = turn.renewing(new PartsStream(session.parts().values(), this::open));
                ArrivedBlob arrived = blobs.receive(whole)) {
            return held(session.id(), now, current -> completed(session, current, arrived, now));
        }
    }

    private InputStream open(UploadPart part) {
        return blobs.open(new Blob(part.fileId(), part.size(), ""));
    }

    private UploadSession completed(UploadSession read, UploadSession current, ArrivedBlob arrived, Instant now) {
        if (current.status() == UploadStatus.FINALIZED) {
            return current;
        }
        if (!requireOpen(current).parts().equals(read.parts())) {
            throw UploadStateException.changed(current);
        }
        UploadSession finalized = current.finalized(blobs.keep(arrived, contentType(current, arrived), now));
        store.removeParts(current.id());
        store.update(finalized);
        return finalized;
    }

    /**
     * Gives an upload up, with its parts.
     *
     * @throws UnknownUploadException if there is no such upload
     * @throws UploadStateException if it is finalized
     */
    public UploadSession abort(String id, Instant now) {
        return held(id, now, session -> {
            if (session.status() == UploadStatus.ABORTED) {
                return session;
            }
            UploadSession aborted = requireOpen(session).aborted();
            store.removeParts(id);
            store.update(aborted);
            return aborted;
        });
    }

    /** Forgets uploads that have expired, at most so many; gives how many they were. */
    public int removeExpired(Instant now, int limit) {
        return store.removeExpired(now, limit);
    }

    private UploadSession held(String id, Instant now, Function<UploadSession, UploadSession> work) {
        return units.required(() -> work.apply(store.lock(id)
                .filter(session -> !session.isExpired(now))
                .orElseThrow(() -> new UnknownUploadException(id))));
    }

    private static UploadSession requireOpen(UploadSession session) {
        if (!session.status().isOpen()) {
            throw UploadStateException.ended(session);
        }
        return session;
    }

    private static void requireComplete(UploadSession session) {
        Long declared = session.declaredSize();
        List<Integer> missing = session.missingParts(NAMED_PARTS);
        if (!missing.isEmpty() && !(session.parts().isEmpty() && Long.valueOf(0).equals(declared))) {
            throw new IncompleteUploadException(session.id(), missing);
        }
        if (declared != null && declared != session.uploadedSize()) {
            throw new UploadSizeException(session.id(), declared, session.uploadedSize());
        }
    }
}
