package org.specstar.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.specstar.payload.DataHash;
import org.specstar.payload.PayloadCodec;
import org.specstar.revision.RevisionStatus;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.Models;
import org.specstar.schema.RegisteredModel;

class TrackerTest {
    private static final String ISSUE =
            "{\"title\":\"Fix login\",\"description\":\"It fails\",\"status\":\"open\",\"priority\":\"high\","
                    + "\"owner\":\"alice\",\"points\":5,\"tags\":[\"auth\",\"bug\"]}";

    private final ModelCatalog catalog = catalog();

    private static ModelCatalog catalog() {
        Models models = new Models();
        new Tracker("v1").register(models);
        return models.compile();
    }

    private RegisteredModel<?> issue() {
        return catalog.bySegment("issue").orElseThrow();
    }

    private static <T> String written(PayloadCodec<T> codec, String json) {
        return new String(codec.encode(codec.decode(json.getBytes(UTF_8))), UTF_8);
    }

    @Test
    void issueShouldAnswerUnderItsSingularAndItsPlural() {
        assertThat(issue().name().text()).isEqualTo("issue");
        assertThat(catalog.bySegment("issues")).contains(issue());
    }

    @Test
    void issueShouldBeWrittenAsItWasRead() {
        assertThat(written(issue().codec(), ISSUE)).isEqualTo(ISSUE);
        assertThat(DataHash.of(ISSUE.getBytes(UTF_8)).text()).isEqualTo("xxh3_128:008f54fd1f146b783f6d110768bc42f9");
    }

    @Test
    void issueShouldNeedATitleAlone() {
        assertThat(written(issue().codec(), "{\"title\":\"Fix login\"}"))
                .isEqualTo("{\"title\":\"Fix login\",\"description\":null,\"status\":\"open\",\"priority\":\"normal\","
                        + "\"owner\":\"nobody\",\"points\":0,\"tags\":[]}");
    }

    @Test
    void userShouldHaveTheBytesOfTheOriginal() {
        PayloadCodec<?> user = catalog.bySegment("users").orElseThrow().codec();

        String plain = written(user, "{\"username\":\"uniq\"}");
        String full = written(
                user,
                "{\"username\":\"d1\",\"born\":\"1990-05-17\",\"address\":{\"city\":\"Paris\",\"zip\":\"75001\"},\"score\":1}");

        assertThat(DataHash.of(plain.getBytes(UTF_8)).text()).isEqualTo("xxh3_128:6070a1385a31b8c0f2bb3b883fa7cc32");
        assertThat(DataHash.of(full.getBytes(UTF_8)).text()).isEqualTo("xxh3_128:b177ff578264e726f11e780f773c18b0");
    }

    /** As it is stored once it is known what the bytes are. */
    @Test
    void documentShouldHaveTheBytesOfTheOriginal() {
        PayloadCodec<?> document = catalog.bySegment("documents").orElseThrow().codec();

        String stored = written(
                document,
                "{\"name\":\"doc\",\"attachment\":{\"data\":\"aGVsbG8gYmxvYg==\",\"content_type\":\"text/plain\"}}");

        assertThat(stored)
                .isEqualTo("{\"name\":\"doc\",\"attachment\":{\"file_id\":\"de8594e96f754233724b8f20584e4bc0\","
                        + "\"size\":10,\"content_type\":\"text/plain\"},\"pages\":[]}");
        assertThat(DataHash.of(stored.getBytes(UTF_8)).text()).isEqualTo("xxh3_128:6131da3341c5dfb41372956f810db48c");
    }

    @Test
    void pagesShouldBeDraftsAtFirst() {
        assertThat(catalog.bySegment("pages").orElseThrow().defaultStatus()).isEqualTo(RevisionStatus.DRAFT);
    }
}
