package org.specstar.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.Payload;
import org.specstar.resource.KeptForm;
import org.specstar.resource.OutsideStore;
import org.specstar.resource.RowFixture;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.PayloadStore;

class FormReadingTest {
    private static final String ADDRESS = "a/b/payload";
    private static final Payload PAYLOAD = RowFixture.payload("{\"revision\":1}");

    private static Optional<FindingKind> flaw(PayloadStore store) {
        KeptForm form = new KeptForm(
                RowFixture.info(RowFixture.id(1), 1, SchemaVersion.NONE),
                PAYLOAD.fingerprint(),
                PAYLOAD.checksum(),
                ADDRESS,
                null);
        return new FormReading(new Outside(store), BlobScan.NONE)
                .checked(StorageFixture.MODEL, List.of(form).iterator())
                .next()
                .found();
    }

    private record Outside(PayloadStore store) implements OutsideStore {
        @Override
        public Optional<PayloadStore> payloads() {
            return Optional.of(store);
        }

        @Override
        public void giveUp(Collection<String> addresses) {
            throw new UnsupportedOperationException();
        }
    }

    /** Gives nothing when it is asked for many, and fails when it is asked for one. */
    private record Failing(@Nullable StorageException failure) implements PayloadStore {
        @Override
        public List<String> writeAll(List<Payload> payloads) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] read(String address) {
            if (failure != null) {
                throw failure;
            }
            return PAYLOAD.bytes();
        }

        @Override
        public Map<String, byte[]> readAll(Collection<String> addresses) {
            return Map.of();
        }

        @Override
        public void deleteAll(Collection<String> addresses) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forEach(Visitor visitor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check() {
            // It is there again.
        }
    }

    @Test
    void payloadThatCanBeReadAloneShouldBeSound() {
        assertThat(flaw(new Failing(null))).isEmpty();
    }

    @Test
    void storeThatIsBusyShouldEndTheCheckAndBeNoDamage() {
        StorageException busy = new StorageBusyException("no answer (SocketTimeoutException)");

        assertThatThrownBy(() -> flaw(new Failing(busy))).isSameAs(busy);
    }

    @Test
    void whatKeptTheStoreFromReadingShouldEndTheCheckAndBeNoDamage() {
        for (Exception cause : List.of(
                new IOException("Connection reset by peer"), new UncheckedIOException(new IOException("403")))) {
            StorageException failure = new StorageException("cannot be read", cause);

            assertThatThrownBy(() -> flaw(new Failing(failure))).isSameAs(failure);
        }
    }

    @Test
    void payloadThatIsNotThereShouldBeMissing() {
        for (StorageException answer : List.of(
                new StorageException("There is no payload at " + ADDRESS),
                new StorageException("There is no readable payload", new NoSuchFileException(ADDRESS)))) {
            assertThat(flaw(new Failing(answer))).contains(FindingKind.PAYLOAD_MISSING);
        }
    }
}
