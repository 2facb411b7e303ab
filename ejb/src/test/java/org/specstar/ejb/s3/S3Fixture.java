package org.specstar.ejb.s3;

import java.util.UUID;
import org.specstar.testing.s3.S3Server;

/** Places in a bucket of the server that all tests share, empty ones each time. */
final class S3Fixture {
    private S3Fixture() {}

    static S3Settings settings() {
        return settings(S3Server.shared());
    }

    static S3Settings settings(S3Server server) {
        S3Settings.Keys keys = new S3Settings.Keys(server.accessKey(), server.secretKey());
        return S3Settings.of(server.endpoint(), "specstar", keys).withPrefix(UUID.randomUUID() + "/");
    }

    static S3Place place() {
        return S3Place.open(settings());
    }
}
