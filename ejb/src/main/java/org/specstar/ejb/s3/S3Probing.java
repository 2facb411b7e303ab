package org.specstar.ejb.s3;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.ejb.config.SettingException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.S3Client;

/** Tries a bucket out at the start, and finds the setting to blame if it fails. */
final class S3Probing {
    private static final Logger LOG = LoggerFactory.getLogger(S3Probing.class);
    private static final String MISSING = "NoSuchBucket";
    private static final String OWN_ALREADY = "BucketAlreadyOwnedByYou";

    private static final Map<String, String> BLAMED = Map.of(
            "InvalidAccessKeyId", S3Settings.ACCESS_KEY,
            "AccessDenied", S3Settings.ACCESS_KEY,
            "SignatureDoesNotMatch", S3Settings.SECRET_KEY,
            "AuthorizationHeaderMalformed", S3Settings.REGION,
            "PermanentRedirect", S3Settings.REGION,
            "IllegalLocationConstraintException", S3Settings.REGION);

    private final S3Settings settings;
    private final S3Client client;
    private final S3Bucket bucket;

    S3Probing(S3Settings settings, S3Client client, S3Bucket bucket) {
        this.settings = settings;
        this.client = client;
        this.bucket = bucket;
    }

    S3Probe probe() {
        try {
            boolean made = made();
            boolean conditional = refusesSecond("probe/" + UUID.randomUUID());
            LOG.info("{} is ready; bucket made: {}, conditional puts: {}", settings, made, conditional);
            return new S3Probe(made, conditional);
        } catch (SdkException e) {
            throw blamed(e);
        } catch (StorageException e) {
            throw e.getCause() instanceof SdkException failure ? blamed(failure) : e;
        }
    }

    /** Lists rather than asks for the bucket alone: only answers with a body say what is wrong. */
    private boolean made() {
        try {
            client.listObjectsV2(list ->
                    list.bucket(settings.bucket()).prefix(settings.prefix()).maxKeys(1));
            return false;
        } catch (SdkException e) {
            if (!MISSING.equals(S3Failures.code(e))) {
                throw e;
            }
            return create();
        }
    }

    /** Another node may start at the same moment, and be first. */
    private boolean create() {
        try {
            client.createBucket(create -> create.bucket(settings.bucket()));
            return true;
        } catch (SdkException e) {
            if (!OWN_ALREADY.equals(S3Failures.code(e))) {
                throw e;
            }
            return false;
        }
    }

    private boolean refusesSecond(String key) {
        try {
            bucket.put(key, S3Content.of(new byte[] {1}));
            return bucket.create(key, S3Content.of(new byte[] {2})).isEmpty();
        } catch (StorageException e) {
            if (e.getCause() instanceof SdkServiceException answer && answer.statusCode() == 501) {
                return false;
            }
            throw e;
        } finally {
            removed(key);
        }
    }

    private void removed(String key) {
        try {
            bucket.deleteAll(List.of(key));
        } catch (StorageException e) {
            LOG.info("The object {} of the start stays: {}", key, e.getMessage());
        }
    }

    private SettingException blamed(SdkException failure) {
        String problem = settings + " cannot be used: " + S3Failures.reason(failure);
        return new SettingException(key(failure), problem, failure);
    }

    private String key(SdkException failure) {
        if (failure instanceof SdkServiceException) {
            return BLAMED.getOrDefault(S3Failures.code(failure), S3Settings.BUCKET);
        }
        boolean withoutKeys = String.valueOf(failure.getMessage()).contains("credentials");
        return withoutKeys ? S3Settings.ACCESS_KEY : S3Settings.ENDPOINT;
    }
}
