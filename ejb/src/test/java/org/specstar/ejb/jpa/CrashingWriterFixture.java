package org.specstar.ejb.jpa;

import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.revision;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.db.SqliteDatabase;
import org.specstar.event.Change;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.resource.Storage;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.storage.file.FilePayloadStore;

/** A process that creates resources on the embedded default until it is killed, and prints each id once it is certain. */
final class CrashingWriterFixture {
    static final ModelName MODEL = new ModelName("issue");
    /** A whole acknowledgement stands between these two; others write to the same stream, and a kill may cut a line. */
    static final String ACKNOWLEDGED = "acknowledged ";

    static final String END = " .";

    private static final int THREADS = 4;

    private final EntityManagerFixture entityManagers;
    private final Storage storage;

    CrashingWriterFixture(Path directory) {
        Database database = SqliteDatabase.in(directory);
        new Migrations(database).run();
        this.entityManagers = new EntityManagerFixture(database);
        this.storage = new JpaStorage(
                database,
                entityManagers,
                entityManagers.units(),
                new FileBlobStore(directory.resolve("blobs")),
                PayloadPlace.in(new FilePayloadStore(directory.resolve("payloads"))));
    }

    Storage storage() {
        return storage;
    }

    /** @param arguments the data directory, and a name that makes the ids of this run differ from those of others */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        CrashingWriterFixture writer = new CrashingWriterFixture(Path.of(arguments[0]));
        IntStream.range(0, THREADS)
                .mapToObj(thread -> new Thread(() -> writer.createForEver(arguments[1] + "-" + thread + "-")))
                .forEach(Thread::start);
    }

    private void createForEver(String prefix) {
        for (int number = 0; ; number++) {
            String id = prefix + number;
            create(new ResourceId(id));
            System.out.println(ACKNOWLEDGED + id + END);
        }
    }

    private void create(ResourceId id) {
        entityManagers.units().required(() -> {
            storage.revisions(MODEL).save(revision(id, 1));
            storage.metas(MODEL).insert(meta(id));
            storage.outbox().add(new Change(MODEL, id, 1));
            return true;
        });
    }
}
