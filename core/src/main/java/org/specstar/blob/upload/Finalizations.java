package org.specstar.blob.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.idempotency.IdempotencyStore;
import org.specstar.idempotency.KeptAnswer;
import org.specstar.idempotency.RequestName;
import org.specstar.time.Moment;
import org.specstar.unit.Units;

/**
 * Notes, where every node sees it, which uploads are being put together: of a large one that takes minutes, and nobody gains
 * by doing it twice. The note is renewed while bytes come; one that a crash has left counts for some minutes. Two that work
 * at the same time all the same do no harm.
 */
record Finalizations(IdempotencyStore notes, Units units, Clock clock) {
    static final Duration VALID = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(Finalizations.class);
    private static final Duration RENEWED = Duration.ofSeconds(30);
    private static final byte[] NOTHING = {};

    /** @throws UploadStateException if somebody is at it already */
    Turn begin(UploadSession session, Instant now) {
        RequestName name = new RequestName(session.createdBy(), "finalize", session.id());
        boolean free = units.required(() -> {
            boolean claimed = notes.claim(name, Moment.of(now.minus(VALID))).isEmpty();
            if (claimed) {
                notes.keep(name, noted(now));
            }
            return claimed;
        });
        if (!free) {
            throw UploadStateException.busy(session);
        }
        return new Turn(name, now);
    }

    private static KeptAnswer noted(Instant moment) {
        return new KeptAnswer("", "", NOTHING, Moment.of(moment));
    }

    /** Belongs to one thread. */
    final class Turn implements AutoCloseable {
        private final RequestName name;
        private final Instant begun;
        private final Instant started = clock.instant();
        private Instant renewed = started;

        private Turn(RequestName name, Instant begun) {
            this.name = name;
            this.begun = begun;
        }

        /** The same bytes; whoever reads them renews the note. */
        InputStream renewing(InputStream bytes) {
            return new FilterInputStream(bytes) {
                @Override
                public int read() throws IOException {
                    renew();
                    return super.read();
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    renew();
                    return super.read(buffer, offset, length);
                }
            };
        }

        private void renew() {
            Instant now = clock.instant();
            if (!now.isBefore(renewed.plus(RENEWED))) {
                renewed = now;
                note(begun.plus(Duration.between(started, now)));
            }
        }

        private void note(Instant moment) {
            try {
                units.required(() -> {
                    notes.claim(name, Moment.of(moment));
                    notes.keep(name, noted(moment));
                    return true;
                });
            } catch (StorageException e) {
                // The note spares work; it decides nothing.
                LOG.warn(
                        "That upload session {} is being finalized could not be noted: {}", name.key(), e.getMessage());
            }
        }

        @Override
        public void close() {
            note(Instant.EPOCH);
        }
    }
}
