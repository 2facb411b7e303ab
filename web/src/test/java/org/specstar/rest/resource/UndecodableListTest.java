package org.specstar.rest.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.specstar.engine.ModelEngine;
import org.specstar.id.ResourceId;
import org.specstar.payload.Payload;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.UndecodableRevisionException;
import org.specstar.resource.Visibility;
import org.specstar.rest.EngineOf;
import org.specstar.rest.selection.Given;
import org.specstar.rest.selection.Names;
import org.specstar.rest.selection.SelectedPage;
import org.specstar.rest.selection.SelectionFixture;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.OnDecodeError;
import org.specstar.schema.Schema;

class UndecodableListTest {
    /** A payload. */
    record Page(String title) {}

    private static EngineOf engine(OnDecodeError rule) {
        EngineOf engine = new EngineOf(
                models -> models.add(Schema.of(Page.class)).onDecodeError(rule).defaultReturns("only-data"));
        stored(engine, "{\"name\":1}");
        engine.resources(Page.class).create(new Page("good"));
        stored(engine, "no JSON");
        return engine;
    }

    /** A resource whose payload was written by another declaration. */
    private static void stored(EngineOf engine, String payload) {
        ResourceId id = engine.resources(Page.class).create(new Page("old")).resourceId();
        ResourceMeta meta = engine.resources(Page.class).meta(id, Visibility.LIVE);
        RevisionStore revisions =
                engine.storage().revisions(engine.engine().model("page").model().name());
        StoredRevision head = revisions.find(meta.headKey()).orElseThrow();
        engine.write(() -> {
            revisions.save(new StoredRevision(head.info(), Payload.of(payload.getBytes(UTF_8), "another")));
            return head;
        });
    }

    private static Response list(EngineOf engine, String... words) {
        ModelEngine<?> pages = engine.engine().model("page");
        Given given = SelectionFixture.query(words);
        SelectedPage page = SelectionFixture.selections(pages.model()).page(given, Names.SHOWN);
        return ListRead.of(given, pages.model().reads()).answer(pages, page, engine.caller("ann"));
    }

    private static String text(Response answer) {
        return new String((byte[]) answer.getEntity(), UTF_8);
    }

    @Test
    void listShouldLeaveThemOutAndSayHowMany() {
        Response answer = list(engine(OnDecodeError.SKIP));

        assertThat(text(answer)).isEqualTo("[{\"title\":\"good\"}]");
        assertThat(answer.getHeaderString("X-Undecodable")).isEqualTo("2");
    }

    @Test
    void metaDataShouldShowAllTheSame() {
        Response answer = list(engine(OnDecodeError.ERROR), "returns", "only-meta", "partial", "meta/is_deleted");

        assertThat(text(answer)).isEqualTo("[{\"is_deleted\":false},{\"is_deleted\":false},{\"is_deleted\":false}]");
        assertThat(answer.getHeaderString("X-Undecodable")).isNull();
    }

    @Test
    void listShouldBeRefusedWhereTheModelSaysSo() {
        assertThatThrownBy(() -> list(engine(OnDecodeError.ERROR))).isInstanceOf(UndecodableRevisionException.class);
    }

    @Test
    void listShouldShowWhatIsStoredWhereTheModelSaysSo() {
        Response answer = list(engine(OnDecodeError.RAW));

        assertThat(text(answer))
                .matches("\\[\\{\"decode_error\":\"The stored data of revision '[^']*' does not fit its model[^\"]*\","
                        + "\"data\":\\{\"name\":1},\"raw_base64\":\"eyJuYW1lIjoxfQ==\"},"
                        + "\\{\"title\":\"good\"},"
                        + "\\{\"decode_error\":\"[^\"]*\",\"data\":null,\"raw_base64\":\"bm8gSlNPTg==\"}]");
        assertThat(answer.getHeaderString("X-Undecodable")).isEqualTo("2");
    }
}
