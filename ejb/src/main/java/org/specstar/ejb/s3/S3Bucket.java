package org.specstar.ejb.s3;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;
import org.specstar.payload.PartOfStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The objects of a bucket under the settings' prefix, which callers do not see. Safe for use by many threads. Whatever the
 * network does, each method returns or throws a {@link StorageException} within the settings' limits; one that is a
 * {@link StorageBusyException} may go well when it is tried again. What was to be written may be there or not after a
 * failure, but never in part.
 */
public final class S3Bucket implements AutoCloseable {
    private static final int DELETED_AT_ONCE = 1_000;
    private static final int LISTED_AT_ONCE = 1_000;
    private static final Duration CHECK = Duration.ofSeconds(2);
    private static final String ANY = "*";

    private final S3Settings settings;
    private final S3Client client;
    private final S3Presigner presigner;
    private final S3Failures failures;

    /** Contacts nobody yet. */
    public S3Bucket(S3Settings settings) {
        this.settings = settings;
        this.client = S3Clients.client(settings);
        this.presigner = S3Clients.presigner(settings);
        this.failures = new S3Failures(settings);
    }

    public S3Settings settings() {
        return settings;
    }

    /**
     * Sees whether the bucket can be used as the settings say, and makes it if it is missing. For the start.
     *
     * @throws org.specstar.ejb.config.SettingException naming the setting that is wrong
     */
    public S3Probe probe() {
        return new S3Probing(settings, client, this).probe();
    }

    /**
     * Sees whether the bucket can be reached now, in two seconds.
     *
     * @throws StorageException saying what is wrong
     */
    public void check() {
        asked(
                "no question is answered",
                () -> client.headBucket(head ->
                        head.bucket(settings.bucket()).overrideConfiguration(one -> one.apiCallTimeout(CHECK))));
    }

    /** Stores an object, in place of one that there may be; gives its tag. The server has verified the bytes. */
    public String put(String key, S3Content content) {
        return asked(
                key + " cannot be stored",
                () -> client.putObject(putting(key, content).build(), content.body())
                        .eTag());
    }

    /**
     * Stores an object if there is none of that key; gives its tag. A repetition that finds what the first try has stored
     * gives the same as if another had stored it.
     *
     * @return empty if there is one
     */
    public Optional<String> create(String key, S3Content content) {
        return unlessRefused(
                key + " cannot be created",
                () -> client.putObject(putting(key, content).ifNoneMatch(ANY).build(), content.body())
                        .eTag());
    }

    /**
     * Stores an object in place of the one with a tag; gives its tag.
     *
     * @return empty if the one that there is has another tag, or there is none
     */
    public Optional<String> replace(String key, S3Content content, String tag) {
        try {
            return unlessRefused(
                    key + " cannot be replaced",
                    () -> client.putObject(putting(key, content).ifMatch(tag).build(), content.body())
                            .eTag());
        } catch (StorageException e) {
            if (e.getCause() instanceof SdkException answer && S3Failures.isAbsent(answer)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private PutObjectRequest.Builder putting(String key, S3Content content) {
        return PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(full(key))
                .contentType(content.type())
                .metadata(content.metadata());
    }

    private String full(String key) {
        return settings.prefix() + key;
    }

    /** The whole object; empty if there is none. */
    public Optional<S3Bytes> get(String key) {
        return ifPresent(
                key + " cannot be read",
                () -> client.getObject(
                        getting(key).build(),
                        (answer, bytes) -> new S3Bytes(object(key, answer), whole(answer, bytes))));
    }

    private static byte[] whole(GetObjectResponse answer, AbortableInputStream bytes) {
        int size = Math.toIntExact(answer.contentLength());
        try {
            byte[] read = bytes.readNBytes(size);
            if (read.length < size) {
                throw new IOException("The answer ends after " + read.length + " of " + size + " bytes");
            }
            return read;
        } catch (IOException | SdkException e) {
            // The only kind of exception that makes the SDK ask again.
            throw RetryableException.create(e.getMessage(), e);
        }
    }

    /** The whole object as a stream; empty if there is none. */
    public Optional<S3Stream> open(String key) {
        return ifPresent(
                key + " cannot be read",
                () -> stream(key, client.getObject(getting(key).build())));
    }

    /** A part of the object, at least a byte; empty if there is no object. */
    public Optional<S3Stream> open(String key, long offset, long length) {
        String range = "bytes=" + offset + "-" + (offset + length - 1);
        return ifPresent(
                key + " cannot be read",
                () -> part(key, client.getObject(getting(key).range(range).build())));
    }

    private S3Stream part(String key, ResponseInputStream<GetObjectResponse> answer) {
        if (answer.response().contentRange() == null) {
            answer.abort();
            throw new StorageException("The server of S3 bucket " + settings.bucket() + " gives no part of " + key
                    + ", but the whole: it does not know ranges");
        }
        return stream(key, answer);
    }

    private static S3Stream stream(String key, ResponseInputStream<GetObjectResponse> answer) {
        GetObjectResponse head = answer.response();
        return new S3Stream(object(key, head), new PartOfStream(new AnswerStream(answer), head.contentLength()));
    }

    private GetObjectRequest.Builder getting(String key) {
        return GetObjectRequest.builder().bucket(settings.bucket()).key(full(key));
    }

    private static S3Object object(String key, GetObjectResponse answer) {
        return new S3Object(key, answer.contentLength(), answer.lastModified(), answer.eTag(), answer.metadata());
    }

    /** What is known of an object; empty if there is none. */
    public Optional<S3Object> head(String key) {
        return ifPresent(key + " cannot be looked up", () -> {
            HeadObjectResponse answer =
                    client.headObject(head -> head.bucket(settings.bucket()).key(full(key)));
            return new S3Object(key, answer.contentLength(), answer.lastModified(), answer.eTag(), answer.metadata());
        });
    }

    /**
     * A page of objects whose keys begin with a text, in the order of their keys.
     *
     * @param after only keys behind this one; empty text for all
     */
    public S3Page list(String beginning, String after, int limit) {
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(settings.bucket())
                .prefix(full(beginning))
                .startAfter(after.isEmpty() ? null : full(after))
                .maxKeys(limit)
                .build();
        ListObjectsV2Response answer = asked("the objects cannot be listed", () -> client.listObjectsV2(request));
        List<S3Object> objects = answer.contents().stream()
                .map(found -> new S3Object(
                        found.key().substring(settings.prefix().length()),
                        found.size(),
                        found.lastModified(),
                        found.eTag(),
                        Map.of()))
                .toList();
        return new S3Page(objects, Boolean.TRUE.equals(answer.isTruncated()) && !objects.isEmpty());
    }

    /** Shows all objects whose keys begin with a text, in the order of their keys. */
    public void forEach(String beginning, Consumer<S3Object> use) {
        S3Page page = list(beginning, "", LISTED_AT_ONCE);
        page.objects().forEach(use);
        while (page.hasMore()) {
            List<S3Object> shown = page.objects();
            page = list(beginning, shown.get(shown.size() - 1).key(), LISTED_AT_ONCE);
            page.objects().forEach(use);
        }
    }

    /** Removes objects; those that there are not are no error. */
    public void deleteAll(Collection<String> keys) {
        List<ObjectIdentifier> objects = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(full(key)).build())
                .toList();
        for (int from = 0; from < objects.size(); from += DELETED_AT_ONCE) {
            delete(objects.subList(from, Math.min(from + DELETED_AT_ONCE, objects.size())));
        }
    }

    private void delete(List<ObjectIdentifier> objects) {
        List<S3Error> errors = asked(
                        "objects cannot be removed",
                        () -> client.deleteObjects(request -> request.bucket(settings.bucket())
                                .delete(wanted -> wanted.objects(objects).quiet(true))))
                .errors();
        if (!errors.isEmpty()) {
            throw new StorageBusyException("In the S3 bucket " + settings.bucket() + " " + errors.size()
                    + " objects cannot be removed: " + errors.get(0).code());
        }
    }

    /** Begins an object that comes in parts; nobody sees it before it is completed. */
    public S3Upload begin(String key, S3Content described) {
        String id = asked(
                key + " cannot be begun",
                () -> client.createMultipartUpload(request -> request.bucket(settings.bucket())
                                .key(full(key))
                                .contentType(described.type())
                                .metadata(described.metadata()))
                        .uploadId());
        return new S3Upload(this, client, new S3Upload.Target(settings.bucket(), full(key), id));
    }

    /** Gives up what was begun before a moment and not completed; gives how many. */
    public int abortUploads(String beginning, Instant begunBefore) {
        return asked("unfinished uploads cannot be removed", () -> (int) client
                .listMultipartUploadsPaginator(
                        request -> request.bucket(settings.bucket()).prefix(full(beginning)))
                .uploads()
                .stream()
                .filter(upload -> upload.initiated().isBefore(begunBefore))
                .peek(upload -> client.abortMultipartUpload(request ->
                        request.bucket(settings.bucket()).key(upload.key()).uploadId(upload.uploadId())))
                .count());
    }

    /**
     * Where anybody may fetch an object for some time. Nobody is asked whether there is one.
     *
     * @param type what the answer there says it is
     * @param disposition what a browser is to do with it
     */
    public URI address(String key, String type, String disposition, Duration validity) {
        GetObjectRequest request = getting(key)
                .responseContentType(type)
                .responseContentDisposition(disposition)
                .build();
        return URI.create(presigner
                .presignGetObject(signed -> signed.signatureDuration(validity).getObjectRequest(request))
                .url()
                .toString());
    }

    <T> T asked(String task, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw failures.of(task, e);
        }
    }

    <T> Optional<T> unlessRefused(String task, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (SdkException e) {
            if (S3Failures.isTaken(e)) {
                return Optional.empty();
            }
            throw failures.of(task, e);
        }
    }

    private <T> Optional<T> ifPresent(String task, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (SdkException e) {
            if (S3Failures.isAbsent(e)) {
                return Optional.empty();
            }
            throw failures.of(task, e);
        }
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }
}
