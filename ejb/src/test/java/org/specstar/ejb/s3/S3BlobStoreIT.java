package org.specstar.ejb.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.blob.BlobStoreContract.random;
import static org.specstar.blob.BlobStoreContract.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobCollisionException;
import org.specstar.blob.BlobStore;
import org.specstar.blob.BlobStoreContract;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.payload.DataHash;

class S3BlobStoreIT implements BlobStoreContract {
    private static final int LARGE = 20_000_001;

    @TempDir
    Path directory;

    private final S3Place place = S3Fixture.place();
    private BlobStore store;

    @BeforeEach
    void openStore() {
        store = place.binaries(directory);
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Override
    public BlobStore testee() {
        return store;
    }

    @Override
    public void plant(FileId id, byte[] bytes) {
        Map<String, String> metadata = Map.of("sha256", Checksum.of(bytes).hex());
        place.bucket().put(BlobObjects.key(id), S3Content.of(bytes).described(S3Content.BYTES, metadata));
    }

    private long localFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    @Test
    void largeBlobShouldComeBackWholeAndInParts() throws IOException {
        byte[] bytes = random(LARGE, 1);

        Blob blob = put(bytes, "ünï 🙂");

        assertThat(store.find(blob.fileId())).contains(blob);
        assertThat(blob).isEqualTo(new Blob(new FileId(DataHash.hex(bytes)), LARGE, "ünï 🙂"));
        assertThat(content(blob.fileId())).isEqualTo(bytes);
        try (InputStream part = store.open(blob.fileId(), 8_388_600, 100).orElseThrow()) {
            assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 8_388_600, 8_388_700));
        }
        assertThat(put(bytes, "image/png")).isEqualTo(blob);
        assertThat(store.delete(blob.fileId())).isTrue();
        assertThat(put(bytes, "image/png").contentType()).isEqualTo("image/png");
    }

    @Test
    void largeArrivalShouldBeInvisibleUntilKeptAndThenQuick() throws IOException {
        byte[] bytes = random(LARGE, 2);

        try (ArrivedBlob arrived = receive(bytes)) {
            assertThat(store.find(arrived.id())).isEmpty();
            store.forEach((id, size, written) -> assertThat(id).isNull());
            arrived.keep("text/plain");
        }

        assertThat(content(new FileId(DataHash.hex(bytes)))).isEqualTo(bytes);
        assertThat(localFiles()).isZero();
    }

    @Test
    void uploadsThatACrashLeftShouldBeRemoved() throws IOException {
        receive(random(LARGE, 3));
        receive(text("small"));
        assertThat(localFiles()).isEqualTo(2);

        int removed = store.removeArrivals(Instant.now().plusSeconds(3_600));

        assertThat(removed).isEqualTo(3);
        assertThat(localFiles()).isZero();
        assertThat(store.removeArrivals(Instant.now().plusSeconds(3_600))).isZero();
    }

    @Test
    void damagedObjectShouldEndInAnErrorAndBeHealedByAnotherArrival() {
        Blob blob = put(text("intact"), "text/plain");
        S3Object object = place.bucket().head(BlobObjects.key(blob.fileId())).orElseThrow();
        place.bucket().put(object.key(), S3Content.of(text("damage")).described(S3Content.BYTES, object.metadata()));
        assertThatThrownBy(() -> content(blob.fileId())).isInstanceOf(DamagedPayloadException.class);

        place.bucket().put(object.key(), S3Content.of(text("short")).described(S3Content.BYTES, object.metadata()));
        put(text("intact"), "text/plain");

        assertThat(content(blob.fileId())).isEqualTo(text("intact"));
    }

    @Test
    void largeArrivalWithTheIdOfAnotherBinaryShouldBeRefusedAndLeaveNothing() throws IOException {
        byte[] bytes = random(LARGE, 4);
        Blob blob = put(bytes, "");
        plant(blob.fileId(), text("other"));

        assertThatThrownBy(() -> receive(bytes)).isInstanceOf(BlobCollisionException.class);

        assertThat(content(blob.fileId())).isEqualTo(text("other"));
        assertThat(localFiles()).isZero();
    }

    @Test
    void largeArrivalShouldBeRefusedIfAnotherBinaryHasTakenItsIdMeanwhile() throws IOException {
        try (ArrivedBlob arrived = receive(random(LARGE, 5))) {
            plant(arrived.id(), text("other"));

            assertThatThrownBy(() -> arrived.keep("")).isInstanceOf(BlobCollisionException.class);

            assertThat(content(arrived.id())).isEqualTo(text("other"));
        }
    }

    @Test
    void addressShouldServeTheBytesToAnybodyAsADownload() throws IOException {
        Blob blob = put(text("<script>"), "text/html; charset=utf-8");

        URI address = store.address(blob, new BlobStore.Download("a \"b\" ü.html"), Duration.ofMinutes(5))
                .orElseThrow();

        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        assertThat(connection.getResponseCode()).isEqualTo(200);
        assertThat(connection.getInputStream().readAllBytes()).isEqualTo(text("<script>"));
        assertThat(connection.getContentType()).startsWith("text/html");
        assertThat(connection.getHeaderField("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''a%20%22b%22%20%C3%BC.html");
    }

    @Test
    void objectOfStrangersShouldBeNoBinary() {
        FileId id = new FileId(DataHash.hex(text("strange")));
        place.bucket().put(BlobObjects.key(id), S3Content.of(text("strange")));

        assertThatThrownBy(() -> store.open(id)).isInstanceOf(DamagedPayloadException.class);
    }

    @Test
    void addressShouldBeWhereClientsReachTheServer() {
        S3Settings own = place.bucket().settings();
        S3Settings outside = new S3Settings(
                own.endpoint(),
                own.region(),
                own.bucket(),
                own.prefix(),
                own.keys(),
                true,
                "https://files.example.org",
                0,
                own.limits());
        try (S3Bucket bucket = new S3Bucket(outside)) {
            assertThat(bucket.address("blobs/a", "text/plain", "attachment", Duration.ofMinutes(1)))
                    .hasScheme("https")
                    .hasHost("files.example.org")
                    .hasPath("/" + own.bucket() + "/" + own.prefix() + "blobs/a");
        }
    }

    @Test
    void addressShouldCloseInTime() throws IOException {
        Blob blob = put(text("secret"), "");
        URI address = store.address(blob, BlobStore.Download.PLAIN, Duration.ofMinutes(5))
                .orElseThrow();

        URI changed = URI.create(address.toString().replace("Expires=300", "Expires=3000"));

        assertThat(((HttpURLConnection) changed.toURL().openConnection()).getResponseCode())
                .isEqualTo(403);
    }

    @Test
    void tooLongContentTypeShouldBeRefused() {
        assertThatThrownBy(() -> put(text("a"), "x".repeat(1_025))).isInstanceOf(IllegalArgumentException.class);
    }
}
