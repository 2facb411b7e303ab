package org.specstar.ejb.jpa;

import java.util.UUID;
import org.specstar.ejb.s3.S3Place;
import org.specstar.ejb.s3.S3Settings;
import org.specstar.testing.s3.S3Server;

/** Payloads in a bucket of the server that all tests share, an empty place each time. */
final class BucketFixture {
    private BucketFixture() {}

    static PayloadPlace payloads() {
        S3Server server = S3Server.shared();
        S3Settings.Keys keys = new S3Settings.Keys(server.accessKey(), server.secretKey());
        S3Settings settings = S3Settings.of(server.endpoint(), "specstar", keys).withPrefix(UUID.randomUUID() + "/");
        return PayloadPlace.in(S3Place.open(settings).payloads());
    }
}
