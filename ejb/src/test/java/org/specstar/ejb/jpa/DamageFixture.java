package org.specstar.ejb.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.specstar.blob.FileId;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Migrations;
import org.specstar.id.ResourceId;
import org.specstar.resource.RowFixture;
import org.specstar.resource.Storage;
import org.specstar.resource.StorageFixture;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.storage.file.FilePayloadStore;
import org.specstar.unit.Units;

/** A storage whose rows and files are changed behind its back, as a broken disk or a hasty hand does. */
final class DamageFixture implements StorageFixture {
    /** Before anything that a test writes, and after what it makes old. */
    static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final Path payloads = ResourcesFixture.inMemory();
    private final Path blobs = ResourcesFixture.inMemory();
    private final FilePayloadStore payloadStore = new FilePayloadStore(payloads);
    private final Database database;
    private final EntityManagerFixture entityManagers;
    private final Storage storage;
    private final Random random;

    DamageFixture(Database database, long seed) {
        this.database = database;
        this.random = new Random(seed);
        new Migrations(database).run();
        this.entityManagers = new EntityManagerFixture(database);
        this.storage = new JpaStorage(
                database, entityManagers, units(), new FileBlobStore(blobs), PayloadPlace.in(payloadStore));
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public Units units() {
        return entityManagers.units();
    }

    /** Flips a bit of a first revision's payload; gives its address. */
    String flipInPayload(ResourceId id) {
        String address = address(id);
        int header = 5;
        flip(payloads.resolve(address.substring(0, address.indexOf('.'))), header);
        return address;
    }

    /** Flips a bit of a binary, or of what its file says of it. */
    void flipInBlob(FileId id) {
        flip(blob(id), 0);
    }

    private void flip(Path file, int from) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int place = from + random.nextInt(bytes.length - from);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path blob(FileId id) {
        String name = id.text();
        return blobs.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    void deleteBlob(FileId id) {
        try {
            Files.delete(blob(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteRow(ResourceId id) {
        execute("DELETE FROM specstar_meta WHERE resource_id = ?", id);
    }

    void deleteRevision(ResourceId id, int number) {
        execute("DELETE FROM specstar_revision WHERE number = " + number + " AND resource_id = ?", id);
    }

    private void execute(String sql, ResourceId id) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.text());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException(sql + " has found nothing of " + id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address(ResourceId id) {
        String sql = "SELECT payload_address FROM specstar_revision WHERE number = 1 AND resource_id = ?";
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.text());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An old payload that nothing refers to; gives its address. */
    String payloadOrphan(int number) {
        String address = payloadStore
                .writeAll(List.of(RowFixture.payload("{\"orphan\":" + number + "}")))
                .get(0);
        age(payloads.resolve(address.substring(0, address.indexOf('.'))));
        return address;
    }

    /** An old binary without an entry. */
    FileId blobOrphan(int number) {
        try {
            FileId id = storage.blobs()
                    .put(new ByteArrayInputStream(("orphan " + number).getBytes(UTF_8)), "")
                    .fileId();
            age(blob(id));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void age(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.minusSeconds(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
