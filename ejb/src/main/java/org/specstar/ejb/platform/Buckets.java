package org.specstar.ejb.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.BlobStore;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.s3.S3Place;
import org.specstar.ejb.s3.S3Settings;
import org.specstar.revision.PayloadStore;
import org.specstar.storage.StorageEnvironment;

/** The one bucket of a deployment, opened when the first store asks for it. Used by one thread while starting. */
final class Buckets implements AutoCloseable {
    private @Nullable S3Place place;

    /** A place for payloads; empty if no bucket is configured. */
    Optional<PayloadStore> payloads(StorageEnvironment environment) {
        boolean configured = environment.settings().apply(S3Settings.BUCKET).isPresent();
        return configured ? Optional.of(place(environment).payloads()) : Optional.empty();
    }

    /** @throws SettingException if no bucket is configured, or it cannot be used */
    BlobStore binaries(StorageEnvironment environment) {
        return place(environment).binaries(environment.data().resolve("arriving"));
    }

    /** The bucket, if a store has asked for it. */
    Optional<S3Place> opened() {
        return Optional.ofNullable(place);
    }

    private S3Place place(StorageEnvironment environment) {
        S3Place open = place;
        if (open == null) {
            open = S3Place.open(S3Settings.read(environment.settings()));
            place = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (place != null) {
            place.close();
            place = null;
        }
    }
}
