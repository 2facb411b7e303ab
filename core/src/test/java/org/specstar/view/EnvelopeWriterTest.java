package org.specstar.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.history.ListedHistory;
import org.specstar.payload.JsonValues;
import org.specstar.resource.ResourceView;

class EnvelopeWriterTest {
    private static final ResourceView VIEW = ViewFixture.view("{\"b\":1.50,\"a\":[1,{\"c\":null}]}");

    private static String one(Returns returns, String... partial) {
        EnvelopeWriter writer =
                new EnvelopeWriter(returns, Partial.parse(List.of(partial), Part.DATA), ViewFixture.TAGS);
        return new String(writer.one(VIEW), UTF_8);
    }

    @Test
    void envelopeShouldHaveItsPartsInOrderAndTheStoredBytes() {
        assertThat(one(Returns.ALL))
                .isEqualTo("{\"data\":{\"b\":1.50,\"a\":[1,{\"c\":null}]},\"revision_info\":"
                        + RevisionInfoJsonTest.BARE + ",\"meta\":" + MetaJsonTest.BARE + "}");
    }

    @Test
    void orderShouldNotFollowTheParameter() {
        assertThat(one(Returns.parse("meta,data")))
                .isEqualTo("{\"data\":{\"b\":1.50,\"a\":[1,{\"c\":null}]},\"meta\":" + MetaJsonTest.BARE + "}");
    }

    @Test
    void nothingWantedShouldBeAnEmptyEnvelope() {
        assertThat(one(Returns.parse("bogus"))).isEqualTo("{}");
    }

    @Test
    void onlyOnePartShouldComeWithoutEnvelope() {
        assertThat(one(Returns.only(Part.DATA))).isEqualTo("{\"b\":1.50,\"a\":[1,{\"c\":null}]}");
        assertThat(one(Returns.only(Part.REVISION_INFO))).isEqualTo(RevisionInfoJsonTest.BARE);
        assertThat(one(Returns.only(Part.META))).isEqualTo(MetaJsonTest.BARE);
    }

    @Test
    void partialShouldCutEachPartDownAndLeaveTheOthersWhole() {
        assertThat(one(Returns.ALL, "/a/1/c", "meta/is_deleted"))
                .isEqualTo("{\"data\":{\"a\":[{\"c\":null}]},\"revision_info\":" + RevisionInfoJsonTest.BARE
                        + ",\"meta\":{\"is_deleted\":false}}");
        assertThat(one(Returns.only(Part.REVISION_INFO), "info/uid"))
                .isEqualTo("{\"uid\":\"00000000-0000-4000-8000-000000000001\"}");
    }

    @Test
    void listShouldBeAnArrayOfEnvelopes() {
        EnvelopeWriter writer = new EnvelopeWriter(Returns.only(Part.DATA), Partial.NONE, ViewFixture.TAGS);

        assertThat(writer.list(List.of(ViewFixture.view("{\"a\":1}"), ViewFixture.view("{\"a\":2}"))))
                .asString(UTF_8)
                .isEqualTo("[{\"a\":1},{\"a\":2}]");
        assertThat(writer.list(List.of())).asString(UTF_8).isEqualTo("[]");
    }

    @Test
    void metaAloneShouldNeedNoRevision() {
        EnvelopeWriter wrapped = new EnvelopeWriter(Returns.parse("meta"), Partial.NONE, ViewFixture.TAGS);
        EnvelopeWriter bare = new EnvelopeWriter(Returns.only(Part.META), Partial.NONE, ViewFixture.TAGS);
        EnvelopeWriter nothing = new EnvelopeWriter(Returns.parse(""), Partial.NONE, ViewFixture.TAGS);

        assertThat(wrapped.metaAlone(ViewFixture.bareMeta()))
                .asString(UTF_8)
                .isEqualTo("{\"meta\":" + MetaJsonTest.BARE + "}");
        assertThat(bare.metaAlone(ViewFixture.bareMeta())).asString(UTF_8).isEqualTo(MetaJsonTest.BARE);
        assertThat(bare.metasAlone(List.of(ViewFixture.bareMeta(), ViewFixture.bareMeta())))
                .asString(UTF_8)
                .isEqualTo("[" + MetaJsonTest.BARE + "," + MetaJsonTest.BARE + "]");
        assertThat(nothing.metasAlone(List.of(ViewFixture.bareMeta())))
                .asString(UTF_8)
                .isEqualTo("[{}]");
    }

    @Test
    void historyShouldTellTheMetaTheRevisionsAndWhetherThereAreMore() {
        EnvelopeWriter writer = new EnvelopeWriter(
                Returns.ALL, Partial.parse(List.of("/revision_id"), Part.REVISION_INFO), ViewFixture.TAGS);

        byte[] json =
                writer.history(new ListedHistory(ViewFixture.bareMeta(), List.of(ViewFixture.bareInfo()), 7, true));

        assertThat(json)
                .asString(UTF_8)
                .isEqualTo("{\"meta\":" + MetaJsonTest.BARE
                        + ",\"revisions\":[{\"revision_id\":\"task:1:1\"}],\"total\":7,\"has_more\":true}");
    }

    @Test
    void tagShouldComeLastAndAsTheHeaderHasIt() {
        String tag = ViewFixture.TAGS.of(ViewFixture.bareMeta()).text();
        String json = new String(JsonValues.write(tag), UTF_8);

        assertThat(metaAlone("etag")).isEqualTo("{\"etag\":" + json + "}");
        assertThat(metaAlone("etag,meta")).endsWith("}," + "\"etag\":" + json + "}");
        assertThat(metaAlone("only-etag")).isEqualTo(json);
        assertThat(metaAlone("data,revision_info")).doesNotContain("etag");
    }

    private static String metaAlone(String returns) {
        EnvelopeWriter writer = new EnvelopeWriter(Returns.parse(returns), Partial.NONE, ViewFixture.TAGS);
        return new String(writer.metaAlone(ViewFixture.bareMeta()), UTF_8);
    }
}
