package org.specstar.ejb.s3;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.blob.BlobStore;
import org.specstar.blob.BlobStoreContract;
import org.specstar.blob.FileId;
import org.specstar.id.IdSource;
import org.specstar.payload.Checksum;

/** On a server that takes no heed of conditions. */
class UnconditionalBlobStoreIT implements BlobStoreContract {
    private static final S3Probe HEEDLESS = new S3Probe(false, false);

    @TempDir
    Path directory;

    private final S3Place place = S3Fixture.place();
    private final S3Tasks tasks = new S3Tasks();
    private BlobStore store;

    @BeforeEach
    void openStore() {
        store = new S3BlobStore(
                new BlobObjects(place.bucket(), HEEDLESS, tasks), new LocalCopies(directory, IdSource.random()));
    }

    @AfterEach
    void close() {
        tasks.close();
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
}
