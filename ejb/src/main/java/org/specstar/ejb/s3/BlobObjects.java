package org.specstar.ejb.s3;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.specstar.blob.Blob;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.payload.VerifiedStream;

/**
 * How binaries lie in a bucket: the bytes in an object named by their id, with their checksum and type as metadata. Metadata
 * have to be given when an upload in parts begins, and its type is known at the end alone: it lies in an object beside.
 */
record BlobObjects(S3Bucket bucket, S3Probe probe, S3Tasks tasks) {
    static final String HOME = "blobs/";
    static final String TYPES = "types/";

    /** The most that goes in one request, and the least of a part. */
    static final long PART = 8L << 20;

    private static final int MOST_PARTS = 10_000;
    private static final String SHA256 = "sha256";
    private static final String TYPE = "type";

    /** A stored binary with its checksum. */
    record Known(Blob blob, String checksum) {
        boolean is(LocalCopy copy) {
            return blob.size() == copy.size() && checksum.equals(copy.checksum().hex());
        }
    }

    static String key(FileId id) {
        return HOME + id.text();
    }

    private static String typeKey(FileId id) {
        return TYPES + id.text();
    }

    Optional<Known> find(FileId id) {
        return bucket.head(key(id)).map(object -> known(id, object));
    }

    private Known known(FileId id, S3Object object) {
        return new Known(new Blob(id, object.size(), type(id, object)), object.metadata(SHA256));
    }

    private String type(FileId id, S3Object object) {
        String own = object.metadata(TYPE);
        return own.isEmpty() ? typeBeside(id) : BlobLabels.decoded(own);
    }

    private String typeBeside(FileId id) {
        return bucket.get(typeKey(id))
                .map(found -> new String(found.bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The checksum that all bytes of an object must have. */
    static Checksum checksum(FileId id, S3Object object) {
        String hex = object.metadata(SHA256);
        if (hex.isEmpty()) {
            throw new DamagedPayloadException(id.text());
        }
        return new Checksum(hex);
    }

    /** All bytes, which end well only if they are those once stored; an object of strangers has none of these. */
    Optional<InputStream> open(FileId id) {
        return bucket.open(key(id))
                .map(found -> new VerifiedStream(
                        found.bytes(), new Checksum(found.object().metadata(SHA256)), id.text()));
    }

    /** Stores a small one in one request; false if there is one of its id. */
    boolean create(LocalCopy copy, String type) {
        return bucket.create(key(copy.id()), whole(copy, type)).isPresent();
    }

    /** Stores a small one in one request, whatever there is. */
    void put(LocalCopy copy, String type) {
        bucket.put(key(copy.id()), whole(copy, type));
    }

    private static S3Content whole(LocalCopy copy, String type) {
        Map<String, String> metadata = Map.of(SHA256, copy.checksum().hex(), TYPE, BlobLabels.encoded(type));
        return S3Content.of(copy.file(), 0, copy.size()).described(BlobLabels.mediaType(type), metadata);
    }

    /** Sends the parts of a large one; nobody sees it yet. */
    S3Upload send(LocalCopy copy) {
        S3Content head = S3Content.of(new byte[0])
                .described(S3Content.BYTES, Map.of(SHA256, copy.checksum().hex()));
        S3Upload upload = bucket.begin(key(copy.id()), head);
        try {
            long part = Math.max(PART, (copy.size() + MOST_PARTS - 1) / MOST_PARTS);
            List<Integer> numbers = IntStream.range(0, (int) ((copy.size() + part - 1) / part))
                    .boxed()
                    .toList();
            tasks.forEach(numbers, number -> upload.put(number + 1, part(copy, number * part, part)));
            return upload;
        } catch (RuntimeException e) {
            tasks.later(upload::abort);
            throw e;
        }
    }

    private static S3Content part(LocalCopy copy, long offset, long length) {
        return S3Content.of(copy.file(), offset, Math.min(length, copy.size() - offset));
    }

    /** Before the object is completed, so that it is never seen without. */
    void putType(FileId id, String type) {
        BlobLabels.encoded(type);
        bucket.put(typeKey(id), S3Content.of(type.getBytes(StandardCharsets.UTF_8)));
    }

    boolean delete(FileId id) {
        boolean was = bucket.head(key(id)).isPresent();
        bucket.deleteAll(List.of(key(id), typeKey(id)));
        return was;
    }
}
