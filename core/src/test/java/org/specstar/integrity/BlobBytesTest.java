package org.specstar.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;
import org.specstar.blob.Blob;

class BlobBytesTest {
    private final FlakyBlobs store = new FlakyBlobs();
    private final Blob blob = stored();
    private final BlobBytes testee = new BlobBytes(store);

    private Blob stored() {
        try {
            return store.put(new ByteArrayInputStream("bytes".getBytes(UTF_8)), "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void bytesThatCanBeReadTheSecondTimeShouldBeSound() {
        for (Exception failure : List.of(new SocketException("reset"), new StorageBusyException("away"))) {
            store.failWith(failure);

            assertThat(testee.flaw(blob)).isEmpty();
        }
    }

    @Test
    void networkThatFailsAgainShouldEndTheCheckAndBeNoDamage() {
        for (IOException failure : List.of(
                new SocketTimeoutException("Read timed out"),
                new EOFException("The bytes end 5 before they should"),
                new IOException("Connection reset by peer"),
                new ClosedByInterruptException())) {
            store.failWith(failure, failure);

            assertThatThrownBy(() -> testee.flaw(blob))
                    .isInstanceOf(StorageException.class)
                    .hasCause(failure);
        }
    }

    @Test
    void storeThatStaysAwayShouldEndTheCheckAndBeNoDamage() {
        StorageException away = new StorageBusyException("All connections are in use");
        store.failWith(away, away);

        assertThatThrownBy(() -> testee.flaw(blob)).isSameAs(away);
    }

    @Test
    void fileThatItsDiskCannotReadShouldBeDamaged() {
        IOException failure = new FileSystemException("de/85/de85", null, "Input/output error");
        store.failWith(failure, failure);

        assertThat(testee.flaw(blob)).contains(FindingKind.BLOB_DAMAGED);
    }

    @Test
    void bytesThatAreNotThereShouldBeMissing() {
        store.delete(blob.fileId());

        assertThat(testee.flaw(blob)).contains(FindingKind.BLOB_MISSING);
    }
}
