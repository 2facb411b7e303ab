package org.specstar.ejb.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.specstar.StorageException;
import org.specstar.ejb.config.SettingException;
import org.specstar.resource.StorageFixture;
import org.specstar.testing.s3.S3Server;

class S3BucketIT {
    private final S3Place place = S3Fixture.place();
    private final S3Bucket bucket = place.bucket();

    @AfterEach
    void close() {
        place.close();
    }

    private static S3Content content(String text) {
        return S3Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String key) {
        return new String(bucket.get(key).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void secondCreationShouldBeRefused() {
        assertThat(bucket.create("one", content("first"))).isPresent();
        assertThat(bucket.create("one", content("second"))).isEmpty();

        assertThat(text("one")).isEqualTo("first");
        assertThat(place.probe().conditionalCreate()).isTrue();
    }

    @Test
    void oneOfManyCreatorsShouldWin() {
        List<CompletableFuture<Optional<String>>> all = IntStream.range(0, 16)
                .mapToObj(number -> StorageFixture.start(() -> bucket.create("race", content("" + number))))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).filter(Optional::isPresent))
                .hasSize(1);
    }

    @Test
    void replacementShouldNeedTheTagOfWhatIsThere() {
        String first = bucket.put("tagged", content("1"));

        String second = bucket.replace("tagged", content("2"), first).orElseThrow();

        assertThat(bucket.replace("tagged", content("3"), first)).isEmpty();
        assertThat(bucket.replace("absent", content("3"), first)).isEmpty();
        assertThat(bucket.head("tagged").orElseThrow().tag()).isEqualTo(second);
        assertThat(text("tagged")).isEqualTo("2");
    }

    @Test
    void objectShouldComeBackWithItsDescription() {
        bucket.put("described", content("bytes").described("text/plain", Map.of("name", "value")));

        S3Bytes read = bucket.get("described").orElseThrow();

        assertThat(read.object().metadata()).containsEntry("name", "value");
        assertThat(read.object().size()).isEqualTo(5);
        assertThat(bucket.get("absent")).isEmpty();
        assertThat(bucket.head("absent")).isEmpty();
        assertThat(bucket.open("absent")).isEmpty();
    }

    @Test
    void listsShouldBeSortedAndContinue() {
        List<String> keys = IntStream.range(0, 25)
                .mapToObj(number -> "list/" + (10 + number))
                .toList();
        keys.forEach(key -> bucket.put(key, content(key)));
        bucket.put("other", content("x"));

        S3Page first = bucket.list("list/", "", 10);
        S3Page last = bucket.list("list/", "list/24", 100);
        List<String> all = new ArrayList<>();
        bucket.forEach("list/", object -> all.add(object.key()));

        assertThat(first.objects()).hasSize(10);
        assertThat(first.hasMore()).isTrue();
        assertThat(last.objects()).hasSize(10);
        assertThat(last.hasMore()).isFalse();
        assertThat(all).isEqualTo(keys);
    }

    @Test
    void removedObjectsShouldBeGoneAndUnknownOnesIgnored() {
        bucket.put("gone", content("1"));

        bucket.deleteAll(List.of("gone", "never", "there"));
        bucket.deleteAll(List.of());

        assertThat(bucket.head("gone")).isEmpty();
    }

    @Test
    void missingBucketShouldBeMade() {
        S3Settings other = S3Settings.of(
                S3Server.shared().endpoint(),
                "made-" + UUID.randomUUID(),
                S3Fixture.settings().keys());

        try (S3Place made = S3Place.open(other);
                S3Place again = S3Place.open(other)) {
            assertThat(made.probe().bucketMade()).isTrue();
            assertThat(again.probe().bucketMade()).isFalse();
        }
    }

    private static String blamed(S3Settings settings) {
        try (S3Place opened = S3Place.open(settings)) {
            return "nothing: " + opened.probe();
        } catch (SettingException e) {
            assertThat(e.getMessage()).contains(settings.bucket()).doesNotContain("testsecret", "wrongsecret");
            return e.key();
        }
    }

    @Test
    void settingAtFaultShouldBeNamed() {
        URI endpoint = S3Server.shared().endpoint();
        S3Settings.Keys right = S3Fixture.settings().keys();

        assertThat(blamed(S3Settings.of(URI.create("http://127.0.0.1:1"), "specstar", right)))
                .isEqualTo("specstar.s3.endpoint");
        assertThat(blamed(S3Settings.of(endpoint, "specstar", new S3Settings.Keys("nobody", "wrongsecret"))))
                .isEqualTo("specstar.s3.access-key");
        assertThat(blamed(S3Settings.of(endpoint, "specstar", new S3Settings.Keys("test", "wrongsecret"))))
                .isEqualTo("specstar.s3.secret-key");
    }

    @Test
    void wrongKeysShouldFailWithoutTellingThem() {
        S3Settings.Keys wrong = new S3Settings.Keys("test", "wrongsecret");
        try (S3Bucket refused = new S3Bucket(S3Settings.of(S3Server.shared().endpoint(), "specstar", wrong))) {
            assertThatThrownBy(() -> refused.get("any"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("specstar")
                    .hasMessageNotContaining("wrongsecret");
            assertThat(refused.settings().toString()).doesNotContain("wrongsecret");
        }
    }
}
