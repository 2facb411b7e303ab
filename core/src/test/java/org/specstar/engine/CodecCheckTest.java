package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.specstar.payload.Payload;
import org.specstar.payload.PayloadCodec;
import org.specstar.resource.RowFixture;
import org.specstar.revision.RevisionInfo;
import org.specstar.schema.RegisteredModel;

class CodecCheckTest {
    private static final RevisionInfo INFO =
            RowFixture.revision(RowFixture.id("task:1"), 1).info();

    private final RegisteredModel<?> model = new EngineFixture().tasks().model();
    private final PayloadCodec<?> codec = model.codec();

    private String vouchedFor(String json) {
        return CodecCheck.of(model).fingerprint(INFO, json.getBytes(UTF_8));
    }

    @Test
    void bytesOfTodaysCodecShouldGetItsFingerprint() {
        assertThat(vouchedFor("{\"title\":\"a\",\"text\":null,\"points\":0,\"tags\":[]}"))
                .isEqualTo(codec.fingerprint());
    }

    @Test
    void bytesThatTheCodecWouldWriteOtherwiseShouldStayUnknown() {
        assertThat(vouchedFor("{\"title\":\"a\"}")).isEqualTo(Payload.UNKNOWN);
        assertThat(vouchedFor("{\"title\":\"a\",\"text\":null,\"points\":0,\"tags\":[]} "))
                .isEqualTo(Payload.UNKNOWN);
        assertThat(vouchedFor("{\"text\":null,\"title\":\"a\",\"points\":0,\"tags\":[]}"))
                .isEqualTo(Payload.UNKNOWN);
        assertThat(vouchedFor("{\"title\":\"a\",\"text\":null,\"points\":0,\"tags\":[],\"more\":1}"))
                .isEqualTo(Payload.UNKNOWN);
    }

    @Test
    void bytesOfAnotherShapeShouldStayUnknown() {
        assertThat(vouchedFor("{\"title\":1}")).isEqualTo(Payload.UNKNOWN);
        assertThat(vouchedFor("no json")).isEqualTo(Payload.UNKNOWN);
        assertThat(vouchedFor("")).isEqualTo(Payload.UNKNOWN);
    }
}
