package org.specstar.ejb.jpa;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.specstar.StorageException;
import org.specstar.jpa.PayloadRow;
import org.specstar.jpa.RevisionEntity;
import org.specstar.payload.Checksum;
import org.specstar.payload.Payload;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.StoredRevision;

/** Puts revisions and their payloads together, and verifies what it reads. */
final class PayloadReader {
    private final PayloadPlace place;

    PayloadReader(PayloadPlace place) {
        this.place = place;
    }

    StoredRevision revision(RevisionInfo info, PayloadRow row) {
        String where = info.id() + " (schema version " + info.schemaVersion() + ")";
        Payload payload = Payload.verified(place.bytes(row), row.fingerprint(), new Checksum(row.checksum()), where);
        return new StoredRevision(info, payload);
    }

    StoredRevision revision(RevisionEntity entity) {
        return revision(RevisionRows.info(entity.row()), entity.payload());
    }

    /**
     * The revision of a row that is read again as often as its payload goes away in between: another unit may have
     * replaced or purged it after the row was read.
     */
    Optional<StoredRevision> current(Supplier<Optional<RevisionEntity>> reading) {
        Optional<RevisionEntity> row = reading.get();
        while (row.isPresent()) {
            RevisionEntity seen = row.get();
            try {
                return Optional.of(revision(seen));
            } catch (StorageException e) {
                row = reading.get();
                if (row.isPresent() && isSame(seen, row.get())) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(RevisionEntity before, RevisionEntity now) {
        return Objects.equals(before.payload().address(), now.payload().address());
    }
}
