package org.specstar.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.engine.EngineFixture;
import org.specstar.event.Change;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionNotFoundException;

class ResourceWriterTest {
    private final List<Change> announced = new ArrayList<>();
    private final EngineFixture fixture = new EngineFixture(announced::add);
    private final ResourceWriter<?> writer = fixture.tasks().writer();
    private final ResourceReader<?> reader = fixture.tasks().reader();

    private RevisionInfo created(String json) {
        return fixture.write(() -> writer.create(json.getBytes(UTF_8), fixture.caller("ann")));
    }

    private RevisionInfo replaced(ResourceId id, String json) {
        return fixture.write(() -> writer.replace(id, json.getBytes(UTF_8), fixture.caller("bob")));
    }

    private String head(ResourceId id) {
        ResourceView view = reader.head(id.text(), Visibility.WITH_DELETED);
        return new String(view.revision().payload().bytes(), UTF_8);
    }

    @Test
    void createShouldWriteOutDefaults() {
        RevisionInfo first = created("{\"title\":\"a\"}");

        assertThat(head(first.id().resource())).isEqualTo("{\"title\":\"a\",\"text\":null,\"points\":0,\"tags\":[]}");
        assertThat(first.id().resource().text()).startsWith("task:");
        assertThat(first.id().number()).isEqualTo(1);
    }

    @Test
    void createShouldAnnounceTheResource() {
        RevisionInfo first = created("{\"title\":\"a\"}");

        assertThat(announced)
                .containsExactly(
                        new Change(fixture.tasks().model().name(), first.id().resource(), 1));
    }

    @Test
    void createShouldRefuseWhatIsNoPayload() {
        assertThatThrownBy(() -> created("{\"points\":1}"))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("missing required field `title`");
        assertThat(reader.count(org.specstar.search.Condition.EVERYTHING)).isZero();
    }

    @Test
    void replaceShouldMakeTheNextRevision() {
        ResourceId id = created("{\"title\":\"a\"}").id().resource();

        RevisionInfo second = replaced(id, "{\"title\":\"b\"}");

        ResourceMeta meta = reader.meta(id.text(), Visibility.LIVE);
        assertThat(second.id()).isEqualTo(id.revision(2));
        assertThat(second.parent()).isEqualTo(id.revision(1));
        assertThat(meta.current()).isEqualTo(second.id());
        assertThat(meta.totalRevisionCount()).isEqualTo(2);
        assertThat(meta.updated().user()).isEqualTo("bob");
        assertThat(meta.created().user()).isEqualTo("ann");
    }

    @Test
    void replaceShouldChangeNothingWhenThePayloadIsTheSame() {
        RevisionInfo first = created("{\"title\":\"a\"}");
        ResourceMeta before = reader.meta(first.id().resource().text(), Visibility.LIVE);

        RevisionInfo again = replaced(first.id().resource(), "{\"points\":0,\"title\":\"a\"}");

        assertThat(again).isEqualTo(first);
        assertThat(reader.meta(first.id().resource().text(), Visibility.LIVE)).isEqualTo(before);
    }

    @Test
    void replaceShouldRefuseADeletedResource() {
        ResourceId id = created("{\"title\":\"a\"}").id().resource();
        fixture.write(() -> writer.delete(id, fixture.caller("ann")));

        assertThatThrownBy(() -> replaced(id, "{\"title\":\"b\"}")).isInstanceOf(ResourceGoneException.class);
    }

    @Test
    void patchShouldMakeARevisionOfTheChangedPayload() {
        ResourceId id = created("{\"title\":\"a\",\"tags\":[\"x\"]}").id().resource();

        fixture.write(() -> writer.patch(
                id,
                PatchParser.jsonPatch("[{\"op\":\"add\",\"path\":\"/tags/-\",\"value\":\"y\"}]".getBytes(UTF_8)),
                fixture.caller("bob")));

        assertThat(head(id)).isEqualTo("{\"title\":\"a\",\"text\":null,\"points\":0,\"tags\":[\"x\",\"y\"]}");
    }

    @Test
    void switchShouldMoveTheHeadAndKeepNewerRevisions() {
        ResourceId id = created("{\"title\":\"a\"}").id().resource();
        replaced(id, "{\"title\":\"b\"}");

        fixture.write(() -> writer.switchTo(id, id.text() + ":1", fixture.caller("cy")));
        RevisionInfo third = replaced(id, "{\"title\":\"c\"}");

        assertThat(third.id()).isEqualTo(id.revision(3));
        assertThat(third.parent()).isEqualTo(id.revision(1));
    }

    @Test
    void switchShouldIndexThePayloadItMovesTo() {
        ResourceId id = created("{\"title\":\"a\",\"points\":7}").id().resource();
        replaced(id, "{\"title\":\"b\"}");

        ResourceMeta meta = fixture.write(() -> writer.switchTo(id, id.text() + ":1", fixture.caller("cy")));

        assertThat(meta.indexedData()).isEqualTo(new IndexedData("{\"points\":7,\"title\":\"a\"}"));
    }

    @Test
    void switchShouldRefuseRevisionsOfOthers() {
        ResourceId id = created("{\"title\":\"a\"}").id().resource();
        ResourceId other = created("{\"title\":\"b\"}").id().resource();

        assertThatThrownBy(() -> fixture.write(() -> writer.switchTo(id, other.text() + ":1", fixture.caller("cy"))))
                .isInstanceOf(RevisionNotFoundException.class);
    }

    @Test
    void deleteShouldHideAndRestoreShouldBringBack() {
        ResourceId id = created("{\"title\":\"a\"}").id().resource();

        fixture.write(() -> writer.delete(id, fixture.caller("ann")));

        assertThatThrownBy(() -> reader.head(id.text(), Visibility.LIVE)).isInstanceOf(ResourceGoneException.class);
        fixture.write(() -> writer.restore(id, fixture.caller("ann")));
        assertThat(reader.meta(id.text(), Visibility.LIVE).deleted()).isFalse();
    }

    @Test
    void restoreShouldWriteNothingWhenNotDeleted() {
        ResourceId id = created("{\"title\":\"a\"}").id().resource();
        ResourceMeta before = reader.meta(id.text(), Visibility.LIVE);

        assertThat(fixture.write(() -> writer.restore(id, fixture.caller("bob"))))
                .isEqualTo(before);
    }

    @Test
    void purgeShouldLeaveNothing() {
        ResourceId id = created("{\"title\":\"a\"}").id().resource();
        fixture.write(() -> writer.delete(id, fixture.caller("ann")));

        fixture.write(() -> writer.purge(id));

        assertThatThrownBy(() -> reader.meta(id.text(), Visibility.WITH_DELETED))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(fixture.storage().revisions(fixture.tasks().model().name()).history(id))
                .isEmpty();
    }

    @Test
    void everyWriteShouldRaiseTheVersion() {
        ResourceId id = created("{\"title\":\"a\"}").id().resource();

        replaced(id, "{\"title\":\"b\"}");
        fixture.write(() -> writer.switchTo(id, id.text() + ":1", fixture.caller("cy")));
        fixture.write(() -> writer.delete(id, fixture.caller("ann")));
        fixture.write(() -> writer.restore(id, fixture.caller("ann")));

        assertThat(reader.meta(id.text(), Visibility.LIVE).version()).isEqualTo(5);
    }
}
