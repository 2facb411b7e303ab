package org.specstar.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.engine.EngineFixture;
import org.specstar.event.Announcer;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.precondition.Precondition;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.schema.OnDecodeError;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.write.Content;

class ResourceReaderTest {
    private static final String SECRET = "hunter2";

    private final EngineFixture fixture = new EngineFixture();
    private final StoredTaskFixture stored = new StoredTaskFixture(fixture);
    private final ResourceReader<?> reader = fixture.reader();

    private String head(ResourceId id) {
        return reader.head(id.text(), Visibility.LIVE).revision().payload().toString();
    }

    private PlatformException failure(ResourceId id) {
        return catchThrowableOfType(PlatformException.class, () -> head(id));
    }

    @Test
    void readShouldCompleteAPayloadOfAnotherDeclaration() {
        ResourceId id = stored.insert("old", "{\"title\":\"a\"}");

        assertThat(head(id)).isEqualTo("{\"title\":\"a\",\"text\":null,\"points\":0,\"tags\":[]}");
    }

    @Test
    void readShouldGiveStoredBytesWhenTodaysDeclarationWroteThem() {
        ResourceId id = fixture.created("{\"title\":\"a\"}");

        ResourceView view = reader.head(id.text(), Visibility.LIVE);

        assertThat(view.revision().payload().bytes()).isSameAs(stored.bytes(view.meta()));
    }

    @Test
    void listShouldCompletePayloadsOfAnotherDeclaration() {
        stored.insert("old", "{\"title\":\"a\"}");

        assertThat(reader.list(Search.first(10, Condition.EVERYTHING)))
                .extracting(view -> view.revision().payload().toString())
                .containsExactly("{\"title\":\"a\",\"text\":null,\"points\":0,\"tags\":[]}");
    }

    @Test
    void readShouldSayWhichRevisionCannotBeDecodedAndWhere() {
        ResourceId id = stored.insert("old", "{\"title\":\"a\",\"tags\":[\"x\",{\"password\":\"" + SECRET + "\"}]}");

        PlatformException failure = failure(id);

        assertThat(failure).isInstanceOf(UndecodableRevisionException.class);
        assertThat(failure.code()).isEqualTo(ErrorCode.RESOURCE_UNDECODABLE);
        assertThat(failure.members())
                .containsEntry("resource_id", "task:old")
                .containsEntry("revision_id", "task:old:1")
                .containsEntry("pointer", "/tags/1");
    }

    @Test
    void errorShouldNeverRepeatWhatIsStored() {
        ResourceId wrongType = stored.insert("old", "{\"title\":\"a\",\"points\":\"" + SECRET + "\"}");
        ResourceId missing = stored.insert("missing", "{\"" + SECRET + "\":1}");
        ResourceId noJson = stored.insert("broken", SECRET);

        for (ResourceId id : new ResourceId[] {wrongType, missing, noJson}) {
            PlatformException failure = failure(id);
            assertThat(failure).isInstanceOf(UndecodableRevisionException.class);
            assertThat(failure.getMessage()).contains(id.text() + ":1").doesNotContain(SECRET);
            assertThat(failure.members().toString()).doesNotContain(SECRET);
        }
    }

    @Test
    void listShouldLeaveOutWhatCannotBeDecoded() {
        stored.insert("fine", "{\"title\":\"a\"}");
        stored.insert("old", "{}");

        assertThat(reader.list(Search.first(10, Condition.EVERYTHING))).hasSize(1);
        assertThat(reader.page(Search.first(10, Condition.EVERYTHING))).hasSize(2);
        assertThat(reader.listMetas(Search.first(10, Condition.EVERYTHING))).hasSize(2);
    }

    @Test
    void listShouldFailAtWhatCannotBeDecodedWhereTheModelSaysSo() {
        EngineFixture strict =
                new EngineFixture(Announcer.SILENT, declaration -> declaration.onDecodeError(OnDecodeError.ERROR));
        StoredTaskFixture tasks = new StoredTaskFixture(strict);
        tasks.insert("fine", "{\"title\":\"a\"}");
        tasks.insert("old", "{}");

        assertThatThrownBy(() -> strict.reader().list(Search.first(10, Condition.EVERYTHING)))
                .isInstanceOf(UndecodableRevisionException.class);
    }

    @Test
    void switchShouldRefuseARevisionThatCannotBeDecoded() {
        ResourceId id = stored.insert("old", "{\"title\":\"a\"}");
        stored.add(id, 2, "{\"title\":7}");

        assertThatThrownBy(() -> fixture.write(
                        () -> fixture.tasks().lifecycles().switchTo(id, "2", Precondition.NONE, fixture.caller("ann"))))
                .isInstanceOf(UndecodableRevisionException.class);
        assertThat(reader.meta(id.text(), Visibility.LIVE).current()).isEqualTo(id.revision(1));
    }

    @Test
    void patchShouldApplyToWhatAReadShows() {
        ResourceId id = stored.insert("old", "{\"title\":\"a\"}");
        byte[] patch =
                "[{\"op\":\"test\",\"path\":\"/points\",\"value\":0},{\"op\":\"replace\",\"path\":\"/points\",\"value\":3}]"
                        .getBytes(UTF_8);

        fixture.updated(id, Content.patch(PatchParser.jsonPatch(patch)));

        assertThat(head(id)).isEqualTo("{\"title\":\"a\",\"text\":null,\"points\":3,\"tags\":[]}");
    }

    @Test
    void replaceShouldRepairWhatCannotBeDecoded() {
        ResourceId id = stored.insert("old", "{}");

        fixture.updated(id, Content.json("{\"title\":\"b\"}".getBytes(UTF_8)));

        assertThat(head(id)).startsWith("{\"title\":\"b\"");
    }

    @Test
    void revisionShouldRefuseWhatTheResourceDoesNotHave() {
        ResourceId id = stored.insert("old", "{\"title\":\"a\"}");
        ResourceId other = stored.insert("other", "{\"title\":\"b\"}");

        for (String wanted : new String[] {id.text() + ":2", other.text() + ":1", "2", "01", ""}) {
            assertThatThrownBy(() -> reader.revision(id.text(), wanted, Visibility.LIVE))
                    .isInstanceOf(RevisionNotFoundException.class);
        }
    }

    @Test
    void metaShouldRefuseUnknownAndImpossibleIds() {
        for (String id : new String[] {"task:none", "", "a/b", ".."}) {
            assertThatThrownBy(() -> reader.meta(id, Visibility.WITH_DELETED))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void revisionShouldBeFoundByItsNumberAlone() {
        ResourceId id = stored.insert("old", "{\"title\":\"a\"}");

        assertThat(reader.revision(id.text(), "1", Visibility.LIVE))
                .usingRecursiveComparison()
                .isEqualTo(reader.revision(id.text(), id.text() + ":1", Visibility.LIVE));
    }

    @Test
    void findShouldGiveNothingForUnknownAndDeletedOnes() {
        ResourceId id = fixture.created("{\"title\":\"a\"}");

        assertThat(reader.find(id)).isPresent();
        assertThat(reader.find(new ResourceId("task:none"))).isEmpty();
        fixture.deleted(id);
        assertThat(reader.find(id)).isEmpty();
    }

    private String difference(ResourceId id, String from, String to) {
        return new String(reader.difference(reader.meta(id.text(), Visibility.LIVE), from, to), UTF_8);
    }

    @Test
    void differenceShouldBeAPatchFromTheOneToTheOther() {
        ResourceId id = fixture.created("{\"title\":\"a\"}");
        fixture.updated(id, Content.json("{\"title\":\"b\"}".getBytes(UTF_8)));

        assertThat(difference(id, "1", id.text() + ":2"))
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/title\",\"value\":\"b\"}]");
        assertThat(difference(id, "2", "2")).isEqualTo("[]");
    }

    @Test
    void differenceShouldShowWhatTodaysDeclarationAdds() {
        ResourceId id = stored.insert("old", "{\"title\":\"a\"}");
        fixture.updated(id, Content.json("{\"title\":\"a\",\"points\":1}".getBytes(UTF_8)));

        assertThat(difference(id, "1", "2")).isEqualTo("[{\"op\":\"replace\",\"path\":\"/points\",\"value\":1}]");
    }

    @Test
    void differenceShouldRefuseRevisionsOfOthers() {
        ResourceId id = stored.insert("old", "{\"title\":\"a\"}");
        ResourceId other = stored.insert("other", "{\"title\":\"b\"}");

        assertThatThrownBy(() -> difference(id, "1", other.text() + ":1"))
                .isInstanceOf(RevisionNotFoundException.class);
    }
}
