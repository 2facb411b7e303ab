package org.specstar.ejb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.s3.S3Bucket;
import org.specstar.ejb.s3.S3Content;
import org.specstar.ejb.s3.S3Place;
import org.specstar.ejb.s3.S3Settings;
import org.specstar.testing.s3.S3Server;

class DeploymentMarkIT {
    private static final DeploymentMark NEW = new DeploymentMark("new", false);
    private static final DeploymentMark USED = new DeploymentMark("used", true);

    private final S3Place place = place(S3Server.shared());
    private final S3Bucket bucket = place.bucket();

    private static S3Place place(S3Server server) {
        S3Settings.Keys keys = new S3Settings.Keys(server.accessKey(), server.secretKey());
        return S3Place.open(S3Settings.of(server.endpoint(), "specstar", keys).withPrefix(UUID.randomUUID() + "/"));
    }

    @AfterEach
    void close() {
        place.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void freshPrefixShouldBelongToTheFirst(boolean conditions) {
        MarkedBucket marked = new MarkedBucket(bucket, conditions);

        NEW.require(marked);
        NEW.require(marked);
        marked.mark("late");

        assertThat(marked.mark()).hasValue("new");
        assertThatThrownBy(() -> USED.require(marked))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("Setting specstar.s3.prefix: the bucket specstar/"
                        + bucket.settings().prefix() + " belongs to another deployment: another id")
                .hasMessageContaining("write used into");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payloads/ab/old", "blobs/ab/old"})
    void oldObjectsShouldNeedRows(String key) {
        MarkedBucket marked = new MarkedBucket(place);
        bucket.put(key, S3Content.of(new byte[] {1}));

        assertThatThrownBy(() -> NEW.require(marked))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("belongs to another deployment: it holds payloads or binaries");
        USED.require(marked);

        assertThat(marked.mark()).hasValue("used");
    }
}
