package org.specstar.ejb.s3;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** An object on its way, part by part. Parts may come from many threads; the end belongs to one. */
public final class S3Upload {
    private static final Logger LOG = LoggerFactory.getLogger(S3Upload.class);

    private final Map<Integer, CompletedPart> parts = new ConcurrentSkipListMap<>();
    private final S3Bucket bucket;
    private final S3Client client;
    private final Target target;

    record Target(String bucket, String key, String id) {}

    S3Upload(S3Bucket bucket, S3Client client, Target target) {
        this.bucket = bucket;
        this.client = client;
        this.target = target;
    }

    /** @param number from 1; every part but the last has at least 5 MiB */
    public void put(int number, S3Content part) {
        String tag = bucket.asked(
                "part " + number + " of " + target.key() + " cannot be stored",
                () -> client.uploadPart(
                                request -> request.bucket(target.bucket())
                                        .key(target.key())
                                        .uploadId(target.id())
                                        .partNumber(number),
                                part.body())
                        .eTag());
        parts.put(number, CompletedPart.builder().partNumber(number).eTag(tag).build());
    }

    /** Makes the object of the parts, in place of one that there may be; gives its tag. */
    public String complete() {
        return bucket.asked(
                task(),
                () -> client.completeMultipartUpload(completing().build()).eTag());
    }

    /**
     * The same if there is no object of that key.
     *
     * @return empty if there is one
     */
    public Optional<String> completeIfAbsent() {
        return bucket.unlessRefused(
                task(),
                () -> client.completeMultipartUpload(
                                completing().ifNoneMatch("*").build())
                        .eTag());
    }

    private String task() {
        return target.key() + " cannot be completed";
    }

    private CompleteMultipartUploadRequest.Builder completing() {
        return CompleteMultipartUploadRequest.builder()
                .bucket(target.bucket())
                .key(target.key())
                .uploadId(target.id())
                .multipartUpload(all -> all.parts(parts.values()));
    }

    /** Gives the parts up, as well as that goes: what stays is removed with other unfinished uploads. */
    public void abort() {
        try {
            bucket.asked(
                    target.key() + " cannot be given up",
                    () -> client.abortMultipartUpload(request ->
                            request.bucket(target.bucket()).key(target.key()).uploadId(target.id())));
        } catch (StorageException e) {
            LOG.info("An unfinished upload stays until the next clean-up: {}", e.getMessage());
        }
    }
}
