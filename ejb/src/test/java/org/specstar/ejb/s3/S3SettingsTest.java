package org.specstar.ejb.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.ejb.config.SettingException;

class S3SettingsTest {
    private static S3Settings read(Map<String, String> settings) {
        return S3Settings.read(key -> Optional.ofNullable(settings.get(key)));
    }

    @Test
    void bucketAloneShouldMeanAwsWithTheCredentialsOfTheMachine() {
        S3Settings settings = read(Map.of(S3Settings.BUCKET, "specstar"));

        assertThat(settings.endpoint()).isEmpty();
        assertThat(settings.region()).isEqualTo("us-east-1");
        assertThat(settings.pathStyle()).isFalse();
        assertThat(settings.keys().areGiven()).isFalse();
        assertThat(settings.cacheBytes()).isEqualTo(67_108_864);
        assertThat(settings.limits()).isEqualTo(S3Settings.Limits.USUAL);
    }

    @Test
    void everySettingShouldBeRead() {
        S3Settings settings = read(Map.of(
                S3Settings.ENDPOINT, "http://127.0.0.1:9000",
                S3Settings.PUBLIC_ENDPOINT, "https://files.example.org",
                S3Settings.REGION, "eu-central-1",
                S3Settings.BUCKET, "specstar",
                S3Settings.PREFIX, "a/b",
                S3Settings.ACCESS_KEY, "key",
                S3Settings.SECRET_KEY, "secret",
                S3Settings.PATH_STYLE, "false",
                S3Settings.CACHE_BYTES, "0"));

        assertThat(settings)
                .isEqualTo(new S3Settings(
                        "http://127.0.0.1:9000",
                        "eu-central-1",
                        "specstar",
                        "a/b/",
                        new S3Settings.Keys("key", "secret"),
                        false,
                        "https://files.example.org",
                        0,
                        S3Settings.Limits.USUAL));
        assertThat(settings.toString()).doesNotContain("secret").contains("specstar/a/b/");
    }

    @Test
    void ownServerShouldMeanBucketsInThePath() {
        assertThat(read(Map.of(S3Settings.BUCKET, "specstar", S3Settings.ENDPOINT, "http://127.0.0.1:9000"))
                        .pathStyle())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "specstar.s3.bucket,''",
        "specstar.s3.bucket,No/Bucket",
        "specstar.s3.endpoint,ftp://host",
        "specstar.s3.endpoint,http://user:word@host",
        "specstar.s3.endpoint,host:9000",
        "specstar.s3.public-endpoint,nonsense",
        "specstar.s3.prefix,../up",
        "specstar.s3.prefix,/rooted",
        "specstar.s3.path-style,yes",
        "specstar.s3.cache-bytes,many",
    })
    void nonsenseShouldBeNamedByItsKey(String key, String text) {
        Map<String, String> settings = new TreeMap<>(Map.of(S3Settings.BUCKET, "specstar"));
        settings.put(key, text);

        assertThatThrownBy(() -> read(settings))
                .isInstanceOfSatisfying(
                        SettingException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void oneKeyWithoutTheOtherShouldBeRefused() {
        assertThatThrownBy(() -> read(Map.of(S3Settings.BUCKET, "specstar", S3Settings.ACCESS_KEY, "key")))
                .hasMessageContaining(S3Settings.SECRET_KEY);
        assertThatThrownBy(() -> read(Map.of(S3Settings.BUCKET, "specstar", S3Settings.SECRET_KEY, "secret")))
                .hasMessageContaining(S3Settings.ACCESS_KEY)
                .hasMessageNotContaining("'secret'");
    }
}
