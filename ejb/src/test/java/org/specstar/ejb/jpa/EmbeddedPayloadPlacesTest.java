package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.revision;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.id.ModelName;
import org.specstar.resource.Storage;
import org.specstar.revision.PayloadStore;
import org.specstar.revision.RevisionKey;
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

    @Test
    void broughtPayloadThatNobodySavesShouldGoWithItsUnit() {
        CountedPayloads counted = new CountedPayloads(files);
        RevisionStore store = store(PayloadPlace.in(counted), Map.of());

        database.entityManagers().units().required(() -> {
            store.bring(second.payload());
            store.bring(first.payload());
            store.save(first);
            return first;
        });

        assertThat(counted.deleted()).isEqualTo(1);
        assertThat(bytes(store, first)).isEqualTo(first.payload().bytes());
    }

    @Test
    void smallPayloadsShouldStayInTheirRows() {
        CountedPayloads counted = new CountedPayloads(files);
        StoredRevision large = revision(id(1), 10);
        int small = first.payload().bytes().length;
        RevisionStore store = store(PayloadPlace.largeIn(counted, small), Map.of());

        database.entityManagers().units().required(() -> {
            store.saveAll(List.of(first, large, second));
            return large;
        });

        assertThat(counted.written()).isEqualTo(1);
        assertThat(bytes(store, first)).isEqualTo(first.payload().bytes());
        assertThat(bytes(store, second)).isEqualTo(second.payload().bytes());
        assertThat(bytes(store, large)).isEqualTo(large.payload().bytes());
        assertThat(counted.readAlone()).isEqualTo(1);
    }

    @Test
    void payloadsShouldStayReadableWhenAnotherSizeIsSmall() {
        RevisionStore before = store(PayloadPlace.largeIn(files, 1_000), Map.of());
        save(before, first);
        RevisionStore after = store(PayloadPlace.in(files), Map.of());
        save(after, second);

        assertThat(bytes(after, first)).isEqualTo(first.payload().bytes());
        assertThat(bytes(before, second)).isEqualTo(second.payload().bytes());
    }

    @Test
    void payloadsOutsideShouldBeReadTogether() {
        CountedPayloads counted = new CountedPayloads(files);
        RevisionStore store = store(PayloadPlace.in(counted), Map.of());
        List<StoredRevision> many = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> revision(id(1), number))
                .toList();
        database.entityManagers().units().required(() -> {
            store.saveAll(many);
            return many;
        });

        Map<RevisionKey, StoredRevision> found =
                store.findAll(many.stream().map(StoredRevision::key).toList());

        assertThat(found).hasSize(100);
        assertThat(counted.readAlone()).isZero();
        assertThat(counted.readTogether()).hasSizeLessThan(10).allMatch(count -> count <= 32);
    }

    @Test
    void largePayloadsOutsideShouldBeReadFewAtATime() {
        GroupSize group = new GroupSize();

        group.learn(List.of(new byte[10], new byte[3 << 20]));
        assertThat(group.now()).isEqualTo(2);
        group.learn(List.of(new byte[9 << 20]));
        assertThat(group.now()).isEqualTo(1);
        group.learn(List.of(new byte[0]));
        assertThat(group.now()).isEqualTo(32);
    }
}
