package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.info;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.payload;
import static org.specstar.resource.RowFixture.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specstar.StorageException;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.Payload;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.PayloadStore;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Condition;

/** Payloads outside the database stay exactly as long as a row or an open snapshot refers to them. */
class PayloadTurnoverTest extends JpaStorageFixture {
    private static final MapPayloadStore KEPT = new MapPayloadStore();

    PayloadTurnoverTest() {
        super(DatabaseFixture.embedded(), PayloadPlace.in(KEPT));
    }

    @BeforeEach
    void nothingKept() {
        KEPT.payloads.clear();
        KEPT.refusesToDelete = false;
    }

    private static StoredRevision other() {
        return new StoredRevision(info(id(1), 1, SchemaVersion.NONE), payload("{\"other\":true}"));
    }

    @Test
    void replacedPayloadShouldGoAfterTheCommit() {
        committed(() -> revisions().save(revision(id(1), 1)));

        committed(() -> {
            revisions().save(other());
            assertThat(KEPT.size()).isEqualTo(2);
        });

        assertThat(KEPT.size()).isEqualTo(1);
        assertThat(revisions().find(other().key()).orElseThrow().payload().bytes())
                .isEqualTo(other().payload().bytes());
    }

    @Test
    void payloadsReplacedInABatchShouldGoToo() {
        committed(() -> revisions().saveAll(List.of(revision(id(1), 1), revision(id(2), 1))));

        committed(() -> revisions().saveAll(List.of(other(), revision(id(3), 1))));

        assertThat(KEPT.size()).isEqualTo(3);
    }

    @Test
    void writtenPayloadShouldGoWithTheRollback() {
        committed(() -> revisions().save(revision(id(1), 1)));

        rolledBack(() -> {
            revisions().save(other());
            revisions().save(revision(id(2), 1));
            revisions().purge(id(1));
        });

        assertThat(KEPT.size()).isEqualTo(1);
    }

    @Test
    void purgedPayloadsShouldGoAfterTheCommit() {
        committed(() -> revisions().saveAll(List.of(revision(id(1), 1), revision(id(1), 2), revision(id(2), 1))));

        committed(() -> revisions().purge(id(1)));

        assertThat(KEPT.size()).isEqualTo(1);
    }

    @Test
    void removedPayloadsShouldGoAfterTheCommit() {
        committed(() -> revisions().saveAll(List.of(revision(id(1), 1), revision(id(1), 2), revision(id(2), 1))));

        rolledBack(() -> revisions().removeAll(List.of(revision(id(1), 1).key())));
        committed(() -> {
            revisions()
                    .removeAll(List.of(
                            revision(id(1), 2).key(),
                            revision(id(2), 1).key(),
                            revision(id(2), 9).key()));
            assertThat(KEPT.size()).isEqualTo(3);
        });

        assertThat(KEPT.size()).isEqualTo(1);
        assertThat(revisions().find(revision(id(1), 1).key())).isPresent();
    }

    @Test
    void payloadShouldStayForTheSnapshotThatMayReadIt() {
        committed(() -> {
            revisions().save(revision(id(1), 1));
            metas().insert(meta(id(1)));
        });

        List<String> seen = storage().snapshot(snapshot -> {
            StorageFixture.elsewhere(() -> units().required(() -> {
                revisions().purge(id(1));
                return true;
            }));
            List<String> payloads = new ArrayList<>();
            snapshot.forEach(
                    MODEL,
                    Condition.EVERYTHING,
                    (meta, revisions) -> revisions.forEach(
                            revision -> payloads.add(revision.payload().toString())));
            return payloads;
        });

        assertThat(seen).containsExactly("{\"revision\":1}");
        assertThat(KEPT.size()).isZero();
    }

    @Test
    void failureToRemoveShouldReachNeitherTheWriterNorTheReaderOfASnapshot() {
        committed(() -> revisions().save(revision(id(1), 1)));
        KEPT.refusesToDelete = true;

        String read = storage().snapshot(snapshot -> {
            StorageFixture.elsewhere(() -> units().required(() -> {
                revisions().purge(id(1));
                return true;
            }));
            return "read";
        });

        assertThat(read).isEqualTo("read");
        assertThat(revisions().history(id(1))).isEmpty();
    }

    private static final class MapPayloadStore implements PayloadStore {
        private final Map<String, byte[]> payloads = new ConcurrentSkipListMap<>();
        private int last;
        private boolean refusesToDelete;

        int size() {
            return payloads.size();
        }

        @Override
        public synchronized List<String> writeAll(List<Payload> written) {
            List<String> addresses = new ArrayList<>();
            for (Payload payload : written) {
                addresses.add("p" + ++last);
                payloads.put("p" + last, payload.bytes());
            }
            return addresses;
        }

        @Override
        public byte[] read(String address) {
            byte[] bytes = payloads.get(address);
            if (bytes == null) {
                throw new StorageException("Nothing at " + address);
            }
            return bytes;
        }

        @Override
        public Map<String, byte[]> readAll(Collection<String> addresses) {
            Map<String, byte[]> found = new HashMap<>(payloads);
            found.keySet().retainAll(addresses);
            return found;
        }

        @Override
        public void forEach(Visitor visitor) {
            payloads.forEach((address, bytes) -> visitor.visit(address, bytes.length, Instant.EPOCH));
        }

        @Override
        public void check() {
            // There is nothing that could be down.
        }

        @Override
        public void deleteAll(Collection<String> addresses) {
            if (refusesToDelete) {
                throw new StorageException("On purpose");
            }
            addresses.forEach(payloads::remove);
        }
    }
}
