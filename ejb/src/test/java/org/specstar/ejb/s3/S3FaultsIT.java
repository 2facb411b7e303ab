package org.specstar.ejb.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.blob.BlobStoreContract.random;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.ejb.s3.FaultProxy.Fault;
import org.specstar.id.IdSource;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;
import org.specstar.testing.s3.S3Server;

/** What was acknowledged is there, what failed did so in time, and nothing is there in part, whatever the network does. */
class S3FaultsIT {
    private static final int ALWAYS = 1_000;
    private static final Duration TOTAL = Duration.ofSeconds(4);
    private static final Duration SLACK = Duration.ofSeconds(4);
    private static final S3Settings.Limits SHORT =
            new S3Settings.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), TOTAL);

    @TempDir
    Path directory;

    private final S3Settings direct = S3Fixture.settings();
    private final FaultProxy proxy;
    private final S3Place place;
    private final PayloadStore payloads;
    private BlobStore blobs;

    S3FaultsIT() throws IOException {
        proxy = new FaultProxy(S3Server.shared().endpoint());
        place = S3Place.open(S3Settings.of(proxy.endpoint(), direct.bucket(), direct.keys())
                .withPrefix(direct.prefix())
                .withLimits(SHORT));
        payloads = place.payloads();
    }

    @BeforeEach
    void openBlobs() {
        blobs = place.binaries(directory);
    }

    @AfterEach
    void close() throws IOException {
        place.close();
        proxy.close();
    }

    private static List<Payload> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(seed -> Payload.of(random(20_000, seed), Payload.UNKNOWN))
                .toList();
    }

    /** Everything that is visible in the bucket, read past the proxy. */
    private Map<String, byte[]> visible() {
        Map<String, byte[]> all = new HashMap<>();
        try (S3Bucket bucket = new S3Bucket(direct)) {
            // One that fails is cleaned up while this looks.
            bucket.forEach(
                    "", object -> bucket.get(object.key()).ifPresent(found -> all.put(object.key(), found.bytes())));
        }
        return all;
    }

    private static void assertInTime(Instant begun) {
        assertThat(Duration.between(begun, Instant.now())).isLessThan(TOTAL.plus(SLACK));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "UNAVAILABLE", "ANSWER_LOST", "DONE_BUT_500", "HANG"})
    void writeThatMeetsAFaultOnceShouldBeStored(Fault fault) {
        proxy.plan(fault, "^PUT", 1);

        String address = payloads.writeAll(some(1)).get(0);

        assertThat(visible().get("payloads/" + address))
                .isEqualTo(some(1).get(0).bytes());
        assertThat(visible()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "UNAVAILABLE", "ANSWER_LOST", "DONE_BUT_500", "HANG"})
    void writeThatMeetsAFaultAlwaysShouldFailInTimeAndTheNextShouldWork(Fault fault) {
        proxy.plan(fault, "^(PUT|POST)", ALWAYS);
        Instant begun = Instant.now();

        assertThatThrownBy(() -> payloads.writeAll(some(1)))
                .isInstanceOf(StorageBusyException.class)
                .hasMessageContaining(direct.bucket())
                .hasMessageNotContaining(direct.keys().secret());
        assertInTime(begun);
        assertThat(visible().values()).allMatch(bytes -> bytes.length == 20_000);

        proxy.heal();
        String address = payloads.writeAll(some(1)).get(0);
        assertThat(payloads.read(address)).isEqualTo(some(1).get(0).bytes());
    }

    @Test
    void refusedConnectionsShouldFailInTimeAndHeal() throws IOException {
        String address = payloads.writeAll(some(1)).get(0);
        proxy.refuse();
        Instant begun = Instant.now();

        assertThatThrownBy(() -> payloads.read(address)).isInstanceOf(StorageBusyException.class);
        assertThatThrownBy(() -> payloads.check()).isInstanceOf(StorageException.class);
        assertThat(payloads.readAll(List.of(address, address))).isEmpty();
        assertInTime(begun);

        proxy.heal();
        assertThat(payloads.read(address)).isEqualTo(some(1).get(0).bytes());
        payloads.check();
    }

    @Test
    void checkShouldNotWaitForAServerThatHangs() {
        proxy.plan(Fault.HANG, ".", ALWAYS);
        Instant begun = Instant.now();

        assertThatThrownBy(() -> payloads.check()).isInstanceOf(StorageBusyException.class);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void manyReadsShouldGiveUpTogetherWhenTheServerHangs() {
        List<String> addresses = payloads.writeAll(some(60));
        proxy.plan(Fault.HANG, "^GET", ALWAYS);
        Instant begun = Instant.now();

        assertThat(payloads.readAll(addresses)).isEmpty();

        assertInTime(begun);
    }

    @Test
    void oneFailureOfManyShouldAcknowledgeNothing() {
        proxy.plan(Fault.REQUEST_DAMAGED, "^PUT", ALWAYS);

        assertThatThrownBy(() -> payloads.writeAll(some(30))).isInstanceOf(StorageException.class);

        assertThat(visible().values()).allMatch(bytes -> bytes.length == 20_000);
    }

    @Test
    void bytesDamagedOnTheirWayShouldNotBeAcknowledged() {
        proxy.plan(Fault.REQUEST_DAMAGED, "^PUT", ALWAYS);

        assertThatThrownBy(() -> payloads.writeAll(some(1))).isInstanceOf(StorageException.class);

        assertThat(visible()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRUNCATED", "ANSWER_DAMAGED", "RESET", "UNAVAILABLE", "HANG"})
    void readThatMeetsAFaultOnceShouldGiveTheRightBytes(Fault fault) {
        String address = payloads.writeAll(some(1)).get(0);
        proxy.plan(fault, "^GET", 1);

        assertThat(payloads.read(address)).isEqualTo(some(1).get(0).bytes());
    }

    @Test
    void answerThatIsAlwaysCutShouldBeAnErrorAndNeverShort() throws IOException {
        String address = payloads.writeAll(some(1)).get(0);
        Blob blob = blobs.put(new ByteArrayInputStream(random(300_000, 1)), "");
        proxy.plan(Fault.TRUNCATED, "^GET", ALWAYS);

        assertThatThrownBy(() -> payloads.read(address)).isInstanceOf(StorageException.class);
        try (InputStream bytes = blobs.open(blob.fileId()).orElseThrow()) {
            assertThatThrownBy(bytes::readAllBytes).isInstanceOf(IOException.class);
        }
        try (InputStream bytes = blobs.open(blob.fileId(), 10, 200_000).orElseThrow()) {
            assertThatThrownBy(bytes::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "UNAVAILABLE", "ANSWER_LOST", "DONE_BUT_500"})
    void blobShouldBeKeptThoughTheServerFailsOnce(Fault fault) throws IOException {
        byte[] bytes = random(100_000, 3);
        proxy.plan(fault, "^PUT", 1);

        Blob blob = blobs.put(new ByteArrayInputStream(bytes), "text/plain");

        assertThat(blob.contentType()).isEqualTo("text/plain");
        assertThat(visible()).containsEntry("blobs/" + blob.fileId(), bytes);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "UNAVAILABLE", "ANSWER_LOST", "DONE_BUT_500"})
    void largeBlobShouldBeKeptThoughTheAnswerToItsCompletionFailsOnce(Fault fault) throws IOException {
        byte[] bytes = random(9_000_000, 4);

        try (ArrivedBlob arrived = blobs.receive(new ByteArrayInputStream(bytes))) {
            assertThat(visible()).isEmpty();
            proxy.plan(fault, "^POST .*uploadId", 1);
            arrived.keep("text/plain");
            assertThat(blobs.find(arrived.id())).contains(new Blob(arrived.id(), 9_000_000, "text/plain"));
            assertThat(visible()).containsEntry("blobs/" + arrived.id(), bytes);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWER_LOST", "DONE_BUT_500", "DONE_BUT_GONE"})
    void largeBlobShouldBeKeptWhenItsPartsAreGoneAfterALostAnswer(Fault fault) throws IOException {
        try (S3Tasks tasks = new S3Tasks()) {
            BlobObjects heedless = new BlobObjects(place.bucket(), new S3Probe(false, false), tasks);
            BlobStore store = new S3BlobStore(heedless, new LocalCopies(directory, IdSource.random()));
            ArrivedBlob arrived = store.receive(new ByteArrayInputStream(random(9_000_000, 6)));
            proxy.plan(fault, "^POST .*uploadId", 1);

            Blob kept = arrived.keep("text/plain");

            assertThat(store.find(arrived.id())).contains(kept);
        }
    }

    @Test
    void largeBlobWhosePartsFailShouldLeaveNothingVisible() {
        proxy.plan(Fault.UNAVAILABLE, "^PUT .*partNumber=2", ALWAYS);

        assertThatThrownBy(() -> blobs.receive(new ByteArrayInputStream(random(20_000_000, 5))))
                .isInstanceOf(StorageBusyException.class);

        assertThat(visible()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }
}
