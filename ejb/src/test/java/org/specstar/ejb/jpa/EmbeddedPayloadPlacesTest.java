package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.revision;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.specstar.id.ModelName;
import org.specstar.resource.Storage;
import org.specstar.revision.PayloadStore;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.storage.file.FilePayloadStore;

/** Models keep their payloads where they say, and read what they kept elsewhere before. */
class EmbeddedPayloadPlacesTest {
    private static final ModelName MODEL = new ModelName("task");

    private final DatabaseFixture database = DatabaseFixture.embedded();
    private final PayloadStore files = new FilePayloadStore(DatabaseFixture.directory());
    private final StoredRevision first = revision(id(1), 1);
    private final StoredRevision second = revision(id(1), 2);

    private RevisionStore store(PayloadPlace usual, Map<ModelName, PayloadPlace> own) {
        Storage storage = new JpaStorage(
                database.database(),
                database.entityManagers(),
                database.entityManagers().units(),
                new FileBlobStore(DatabaseFixture.directory()),
                new PayloadPlaces(usual, own));
        return storage.revisions(MODEL);
    }

    private void save(RevisionStore store, StoredRevision revision) {
        database.entityManagers().units().required(() -> {
            store.save(revision);
            return revision;
        });
    }

    private static byte[] bytes(RevisionStore store, StoredRevision revision) {
        return store.find(revision.key()).orElseThrow().payload().bytes();
    }

    @Test
    void payloadsShouldStayReadableWhenTheirPlaceChanges() {
        RevisionStore outside = store(PayloadPlace.inRowNow(files), Map.of(MODEL, PayloadPlace.in(files)));
        save(outside, first);

        RevisionStore inside = store(PayloadPlace.inRowNow(files), Map.of());
        save(inside, second);

        assertThat(bytes(inside, first)).isEqualTo(first.payload().bytes());
        assertThat(bytes(outside, second)).isEqualTo(second.payload().bytes());
    }

    @Test
    void payloadsOutsideShouldGoWithTheirRevisions() {
        CountedPayloads counted = new CountedPayloads(files);
        save(store(PayloadPlace.in(counted), Map.of()), first);
        RevisionStore inside = store(PayloadPlace.inRowNow(counted), Map.of());

        database.entityManagers().units().required(() -> {
            inside.purge(id(1));
            return first;
        });

        assertThat(counted.deleted()).isEqualTo(1);
    }
}
