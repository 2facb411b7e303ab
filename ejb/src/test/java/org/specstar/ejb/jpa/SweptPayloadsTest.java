package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.integrity.StoreFixture;
import org.specstar.integrity.Sweep;
import org.specstar.integrity.Swept;
import org.specstar.payload.Payload;
import org.specstar.resource.RowFixture;
import org.specstar.resource.Storage;
import org.specstar.revision.PayloadStore;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.storage.file.FilePayloadStore;

/** A sweep removes as it goes: what it finds does not pile up behind the state that it reads. */
class SweptPayloadsTest {
    private static final int ORPHANS = 2_500;

    private final List<String> events = new ArrayList<>();
    private final PayloadStore payloads = new Watched(new FilePayloadStore(ResourcesFixture.inMemory()), events);
    private final DatabaseFixture database = DatabaseFixture.embedded();
    private final Storage storage = new JpaStorage(
            database.database(),
            database.entityManagers(),
            database.entityManagers().units(),
            new FileBlobStore(ResourcesFixture.inMemory()),
            PayloadPlace.in(payloads));
    private final Sweep testee = new Sweep(storage, database.entityManagers().units(), () -> events.add("asked"));

    /** Tells when payloads are removed. */
    private record Watched(PayloadStore store, List<String> events) implements PayloadStore {
        @Override
        public List<String> writeAll(List<Payload> written) {
            return store.writeAll(written);
        }

        @Override
        public byte[] read(String address) {
            return store.read(address);
        }

        @Override
        public Map<String, byte[]> readAll(Collection<String> addresses) {
            return store.readAll(addresses);
        }

        @Override
        public void deleteAll(Collection<String> addresses) {
            events.add("removed " + addresses.size());
            store.deleteAll(addresses);
        }

        @Override
        public void forEach(Visitor visitor) {
            store.forEach(visitor);
        }

        @Override
        public void check() {
            store.check();
        }
    }

    @Test
    void orphansShouldBeRemovedAsSoonAsTheyAreHandedOver() {
        payloads.writeAll(IntStream.range(0, ORPHANS)
                .mapToObj(number -> RowFixture.payload("{\"orphan\":" + number + "}"))
                .toList());

        Swept swept = testee.run(StoreFixture.longAfter());

        assertThat(swept).isEqualTo(new Swept(ORPHANS, 0, 0));
        assertThat(events)
                .containsSubsequence("asked", "removed 1000", "asked", "removed 1000", "asked", "removed 500");
        assertThat(testee.rehearse(StoreFixture.longAfter())).isEqualTo(Swept.NOTHING);
    }

    @Test
    void orphansShouldStayForWhoeverReadsAnOlderState() {
        payloads.writeAll(List.of(RowFixture.payload("{}")));

        storage.inspect(reading -> testee.run(StoreFixture.longAfter()));
        assertThat(events).last().isEqualTo("removed 1");

        assertThat(testee.run(StoreFixture.longAfter())).isEqualTo(Swept.NOTHING);
    }
}
