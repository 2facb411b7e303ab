package org.specstar.rest.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.blob.Blob;
import org.specstar.blob.upload.UploadSession;
import org.specstar.blob.upload.UploadStatus;
import org.specstar.payload.JsonValues;

class UserUploadsTest {
    private static final BodyLength UNKNOWN = new BodyLength(-1);

    private final BlobsFixture fixture = new BlobsFixture();
    private final UserUploads ann = fixture.uploads("ann", 20);

    private String begun() {
        return ann.begin(new UploadPlan("text/plain", null)).id();
    }

    private UploadSession put(String id, int number, String text) {
        return ann.put(id, number, UNKNOWN, new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static Map<?, ?> json(UploadSession session) {
        return (Map<?, ?>) Objects.requireNonNull(JsonValues.read(SessionJson.bytes(session)));
    }

    @Test
    void partsShouldMakeABinary() throws IOException {
        String id = begun();
        put(id, 2, "world");
        put(id, 1, "hello ");

        Blob whole = Objects.requireNonNull(ann.finish(id).result());

        assertThat(fixture.blobs().open(whole).readAllBytes()).asString(UTF_8).isEqualTo("hello world");
        assertThat(fixture.blobs().find(whole.fileId())).contains(whole);
    }

    @Test
    void sessionShouldShowHowFarItIs() {
        String id = ann.begin(new UploadPlan("text/plain", 11L)).id();
        put(id, 3, "abc");

        Map<?, ?> shown = json(put(id, 1, "de"));

        assertThat(new String(SessionJson.bytes(ann.find(id)), UTF_8))
                .isEqualTo(
                        ("{\"upload_id\":\"ID\",\"file_id\":null,\"status\":\"uploading\",\"upload_method\":\"proxy\","
                                        + "\"upload_url\":\"/blobs/upload-sessions/ID/content\",\"content_type\":\"text/plain\","
                                        + "\"size\":11,\"uploaded_size\":5,\"total_parts\":null,\"parts_received\":[1,3],"
                                        + "\"expires_at\":\"2026-01-02T00:00:00Z\"}")
                                .replace("ID", id));
        assertThat(shown).isEqualTo(json(ann.find(id)));
    }

    @Test
    void finalizedSessionShouldNameItsBinary() {
        String id = begun();
        put(id, 1, "uploaded text");

        Map<?, ?> shown = json(ann.finish(id));

        assertThat(shown.get("status")).isEqualTo("finalized");
        assertThat(shown.get("file_id")).isEqualTo("fc0b18f781b3d5542ba60365a7fee0bd");
        assertThat(json(ann.finish(id))).isEqualTo(shown);
    }

    @Test
    void partThatIsSentAgainShouldTakeTheFirstOnesPlace() {
        String id = begun();
        put(id, 1, "x".repeat(20));

        UploadSession again = put(id, 1, "y".repeat(20));

        assertThat(again.uploadedSize()).isEqualTo(20);
    }

    @Test
    void partsShouldNotBeLongerTogetherThanABinaryMayBe() {
        String id = begun();
        put(id, 1, "x".repeat(15));

        assertThatThrownBy(() -> put(id, 2, "y".repeat(6))).isInstanceOf(BlobTooLargeException.class);
        assertThatThrownBy(() -> ann.put(id, 2, new BodyLength(6), new ByteArrayInputStream(new byte[6])))
                .isInstanceOf(BlobTooLargeException.class);
        assertThatThrownBy(() -> ann.begin(new UploadPlan("", 21L))).isInstanceOf(BlobTooLargeException.class);
        assertThat(put(id, 2, "y".repeat(5)).uploadedSize()).isEqualTo(20);
    }

    @Test
    void sessionShouldBeItsUsersAlone() {
        String id = begun();
        UserUploads bob = fixture.uploads("bob", 20);

        assertThatThrownBy(() -> bob.find(id))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND));
        assertThatThrownBy(() -> bob.put(id, 1, UNKNOWN, new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> bob.finish(id)).isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> bob.abort(id)).isInstanceOf(PlatformException.class);
        assertThat(ann.find(id).status()).isEqualTo(UploadStatus.PENDING);
    }

    @Test
    void unknownSessionShouldBeToldTheSame() {
        String id = begun();
        UserUploads bob = fixture.uploads("bob", 20);

        assertThatThrownBy(() -> ann.find("nope")).hasMessage("Upload session 'nope' not found.");
        assertThatThrownBy(() -> bob.find(id)).hasMessage("Upload session '" + id + "' not found.");
    }

    @Test
    void abortedSessionShouldTakeNothingMore() {
        String id = begun();
        put(id, 1, "x");

        assertThat(ann.abort(id).status()).isEqualTo(UploadStatus.ABORTED);

        assertThat(ann.abort(id).status()).isEqualTo(UploadStatus.ABORTED);
        assertThatThrownBy(() -> put(id, 2, "y"))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.RESOURCE_CONFLICT));
    }
}
