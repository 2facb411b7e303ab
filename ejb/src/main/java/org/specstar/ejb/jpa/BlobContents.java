package org.specstar.ejb.jpa;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.Collisions;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.payload.VerifiedStream;
import org.specstar.time.Moment;
import org.specstar.unit.Units;

/** Binaries as rows of PostgreSQL: one for what is known of each, one for each part of its bytes. */
final class BlobContents {
    private static final Logger LOG = LoggerFactory.getLogger(BlobContents.class);

    private final Tables tables;
    private final Units units;
    private final Clock clock;

    BlobContents(Tables tables, Units units, Clock clock) {
        this.tables = tables;
        this.units = units;
        this.clock = clock;
    }

    Optional<BlobContent> find(FileId id) {
        return tables.rows(BlobContentSql.FIND, List.of(id.text())).stream()
                .map(columns -> content(new FoundRow(columns)))
                .findFirst();
    }

    private static BlobContent content(FoundRow row) {
        return new BlobContent(
                UUID.fromString(row.text()),
                new Blob(new FileId(row.text()), row.number(), row.text()),
                new Checksum(row.text()));
    }

    private static BlobContent content(ResultSet row) throws SQLException {
        Blob blob = new Blob(new FileId(row.getString(2)), row.getLong(3), row.getString(4));
        return new BlobContent(UUID.fromString(row.getString(1)), blob, new Checksum(row.getString(5)));
    }

    /**
     * Bytes of one part, on a connection that is given back at once.
     *
     * @throws DamagedPayloadException if they are not there
     */
    byte[] read(BlobContent from, int part, int offset, int length) {
        List<Object> parameters = List.of(offset + 1, length, from.content().toString(), part);
        byte[] bytes = tables.values(BlobContentSql.READ_PART, parameters).stream()
                .map(byte[].class::cast)
                .findFirst()
                .orElseThrow(() -> new DamagedPayloadException(from.id().text()));
        if (bytes.length != length) {
            throw new DamagedPayloadException(from.id().text());
        }
        return bytes;
    }

    /** All bytes, read part by part. */
    InputStream open(BlobContent from) {
        InputStream bytes = new ContentStream(this, from, 0, from.blob().size());
        return new VerifiedStream(bytes, from.checksum(), from.id().text());
    }

    /** Notes, in a unit of its own, that content begins to arrive. */
    void begin(UUID content) {
        inOwnUnit(() -> write(
                BlobContentSql.BEGIN,
                content,
                (parameters, id) -> parameters.text(id).number(now())));
    }

    /** Keeps a part of what arrives in a unit of its own, which is a sign of life too. */
    void add(UUID content, int number, byte[] bytes) {
        inOwnUnit(() -> {
            int arriving = write(
                    BlobContentSql.GO_ON,
                    content,
                    (parameters, id) -> parameters.number(now()).text(id));
            if (arriving == 0) {
                throw new StorageException("A binary took so long to arrive that it was given up");
            }
            addPart(content, number, bytes);
        });
    }

    private void addPart(UUID content, int number, byte[] bytes) {
        write(
                BlobContentSql.ADD_PART,
                content,
                (parameters, id) -> parameters.text(id).number(number).bytes(bytes));
    }

    /** Lets what has arrived be found when the running unit ends, or at once. */
    Blob keepArrived(BlobContent arrived) {
        return units.required(() -> kept(arrived, () -> endArrival(arrived)));
    }

    private void endArrival(BlobContent arrived) {
        if (write(BlobContentSql.END, arrived.content(), Parameters::text) == 0) {
            throw new StorageException("The binary " + arrived.id() + " was given up before it was kept");
        }
    }

    /** The same with bytes that are in no place yet; they fit into one part. */
    Blob keep(BlobContent arrived, byte[] bytes) {
        return units.required(() -> kept(arrived, () -> addPart(arrived.content(), 0, bytes)));
    }

    /** What has arrived a second time stays an arrival, which whoever closes it gives up: keeping has to be quick. */
    private Blob kept(BlobContent arrived, Runnable placing) {
        BlobContent known = tables.returned(BlobContentSql.KEEP, values(arrived), BlobContents::content)
                .get(0);
        if (known.content().equals(arrived.content())) {
            placing.run();
            return arrived.blob();
        }
        if (isStored(arrived, known)) {
            return known.blob();
        }
        LOG.warn("Replacing the damaged binary {}", arrived.id());
        removeParts(known.content());
        replace(arrived);
        placing.run();
        return arrived.blob();
    }

    /** Whether these bytes are there; damage is no obstacle to them, another binary is. */
    private boolean isStored(BlobContent arrived, BlobContent known) {
        if (known.hasBytesOf(arrived)) {
            return isWhole(known);
        }
        Collisions.refuseSound(known.id(), () -> Optional.of(open(known)));
        return false;
    }

    private List<Object> values(BlobContent arrived) {
        Blob blob = arrived.blob();
        return List.of(
                blob.fileId().text(),
                arrived.content().toString(),
                blob.size(),
                arrived.checksum().hex(),
                blob.contentType(),
                now());
    }

    private boolean isWhole(BlobContent known) {
        return !tables.values(BlobContentSql.IS_WHOLE, List.of(known.id().text()))
                .isEmpty();
    }

    private void replace(BlobContent arrived) {
        write(
                BlobContentSql.REPLACE,
                arrived.content(),
                (parameters, content) -> parameters
                        .text(content)
                        .number(arrived.blob().size())
                        .text(arrived.checksum().hex())
                        .text(arrived.blob().contentType())
                        .number(now())
                        .text(arrived.id().text()));
    }

    /** Removes what has arrived, unless it has been kept or is being kept. */
    void giveUp(UUID content) {
        inOwnUnit(() -> {
            if (write(BlobContentSql.GIVE_UP, content, Parameters::text) == 1) {
                removeParts(content);
            }
        });
    }

    /** In one unit, but not in one statement: the parts of a large binary would take longer than one may. */
    private void removeParts(UUID content) {
        int removed = BlobContentSql.REMOVED_AT_ONCE;
        while (removed == BlobContentSql.REMOVED_AT_ONCE) {
            removed = write(
                    BlobContentSql.DELETE_PARTS,
                    content,
                    (parameters, id) -> parameters.text(id).text(id));
        }
    }

    boolean delete(FileId id) {
        return units.required(() -> removed(BlobContentSql.DELETE, id.text()) > 0);
    }

    int removeArrivals(Instant begunBefore) {
        long moment = Moment.of(begunBefore).epochMicros();
        int all = 0;
        int removed = removeOld(moment);
        while (removed > 0) {
            all += removed;
            removed = removeOld(moment);
        }
        return all;
    }

    private int removeOld(long moment) {
        return units.requiresNew(() -> removed(BlobContentSql.OLD, moment));
    }

    /** Removes rows, and the parts of each. */
    private int removed(String statement, Object parameter) {
        List<UUID> contents = tables.returned(statement, List.of(parameter), row -> UUID.fromString(row.getString(1)));
        contents.forEach(this::removeParts);
        return contents.size();
    }

    void forEach(BlobStore.Visitor visitor) {
        String last = "";
        List<Object[]> page = tables.rows(BlobContentSql.PAGE, List.of(last));
        while (!page.isEmpty()) {
            for (Object[] columns : page) {
                FoundRow row = new FoundRow(columns);
                last = row.text();
                visitor.visit(
                        new FileId(last),
                        row.number(),
                        Moment.ofEpochMicros(row.number(), false).instant());
            }
            page = tables.rows(BlobContentSql.PAGE, List.of(last));
        }
    }

    private int write(String statement, UUID content, Tables.Binding<String> binding) {
        return tables.batch(statement, List.of(content.toString()), binding)[0];
    }

    private void inOwnUnit(Runnable work) {
        units.requiresNew(() -> {
            work.run();
            return true;
        });
    }

    private long now() {
        return Moment.now(clock).epochMicros();
    }
}
