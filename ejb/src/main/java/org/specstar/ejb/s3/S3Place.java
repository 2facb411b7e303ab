package org.specstar.ejb.s3;

import java.nio.file.Path;
import org.specstar.blob.BlobStore;
import org.specstar.id.IdSource;
import org.specstar.revision.PayloadStore;

/** A bucket in use, and the stores in it. There is one for each deployment. */
public final class S3Place implements AutoCloseable {
    private final S3Bucket bucket;
    private final S3Probe probe;
    private final S3Tasks tasks = new S3Tasks();
    private final IdSource names;
    private final PayloadStore payloads;

    private S3Place(S3Bucket bucket, S3Probe probe, IdSource names) {
        this.bucket = bucket;
        this.probe = probe;
        this.names = names;
        this.payloads = cached(new S3PayloadStore(bucket, probe, tasks, names));
    }

    /**
     * Opens the bucket and tries it out; makes it if it is missing.
     *
     * @throws org.specstar.ejb.config.SettingException naming the setting to blame
     */
    public static S3Place open(S3Settings settings) {
        return open(settings, IdSource.random());
    }

    /** @param names where names of objects and files come from */
    static S3Place open(S3Settings settings, IdSource names) {
        S3Bucket bucket = new S3Bucket(settings);
        try {
            return new S3Place(bucket, bucket.probe(), names);
        } catch (RuntimeException e) {
            bucket.close();
            throw e;
        }
    }

    public S3Bucket bucket() {
        return bucket;
    }

    /** What the trial has shown. */
    public S3Probe probe() {
        return probe;
    }

    /** Payloads, with as much memory before them as the settings allow; always the same object. */
    public PayloadStore payloads() {
        return payloads;
    }

    private PayloadStore cached(PayloadStore store) {
        long cache = bucket.settings().cacheBytes();
        return cache > 0 ? new CachedPayloadStore(store, cache) : store;
    }

    /** @param directory of its own in which binaries arrive; made if missing, and emptied */
    public BlobStore binaries(Path directory) {
        return new S3BlobStore(new BlobObjects(bucket, probe, tasks), new LocalCopies(directory, names));
    }

    @Override
    public void close() {
        tasks.close();
        bucket.close();
    }
}
