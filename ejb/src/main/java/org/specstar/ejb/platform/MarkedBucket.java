package org.specstar.ejb.platform;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.specstar.ejb.s3.S3Bucket;
import org.specstar.ejb.s3.S3Content;
import org.specstar.ejb.s3.S3Place;
import org.specstar.ejb.s3.S3Settings;

/** What is under one prefix of a bucket. */
final class MarkedBucket implements MarkedPlace {
    private final S3Bucket bucket;
    private final boolean conditions;

    MarkedBucket(S3Place place) {
        this(place.bucket(), place.probe().conditionalCreate());
    }

    /** @param conditions whether the server keeps to the condition that there be no object of the same name yet */
    MarkedBucket(S3Bucket bucket, boolean conditions) {
        this.bucket = bucket;
        this.conditions = conditions;
    }

    @Override
    public Optional<String> mark() {
        return bucket.get(NAME)
                .map(object -> new String(object.bytes(), StandardCharsets.UTF_8))
                .map(String::strip);
    }

    @Override
    public void mark(String id) {
        S3Content content = S3Content.of(id.getBytes(StandardCharsets.UTF_8));
        if (conditions) {
            // Refused where another node was first; the mark is read again anyway.
            Optional<String> ignored = bucket.create(NAME, content);
        } else if (bucket.head(NAME).isEmpty()) {
            bucket.put(NAME, content);
        }
    }

    @Override
    public boolean holdsAnything() {
        return holdsObjects("payloads/") || holdsObjects("blobs/");
    }

    private boolean holdsObjects(String beginning) {
        return !bucket.list(beginning, "", 1).objects().isEmpty();
    }

    @Override
    public String key() {
        return S3Settings.PREFIX;
    }

    @Override
    public String text() {
        return "the bucket " + bucket.settings().bucket() + "/"
                + bucket.settings().prefix();
    }
}
