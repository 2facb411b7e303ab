package org.specstar.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.engine.EngineFixture;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.event.Change;
import org.specstar.event.Outbox;
import org.specstar.id.ResourceId;
import org.specstar.id.UnsafeIdException;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.precondition.Precondition;
import org.specstar.resource.DuplicateResourceException;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.ResourceView;
import org.specstar.resource.Visibility;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;

class ResourceCreationTest {
    private static final ResourceId CHOSEN = new ResourceId("chosen");

    private final EngineFixture fixture = new EngineFixture(List::of);
    private final ResourceReader<?> reader = fixture.reader();

    private static Content<Task> json(String json) {
        return Content.json(json.getBytes(UTF_8));
    }

    private Written created(String json) {
        return created(json, Creation.PLAIN);
    }

    private Written created(String json, Creation how) {
        return fixture.write(() -> fixture.writer().create(json(json), how, fixture.caller("ann")));
    }

    private Written createdOrUpdated(ResourceId id, String json, Precondition required) {
        return fixture.write(() -> fixture.writer().createOrUpdate(id, json(json), required, fixture.caller("dan")));
    }

    private String head(ResourceId id) {
        ResourceView view = reader.head(id.text(), Visibility.WITH_DELETED);
        return new String(view.revision().payload().bytes(), UTF_8);
    }

    private List<Change> announced() {
        return fixture.storage().outbox().oldest(10).stream()
                .map(Outbox.Waiting::change)
                .toList();
    }

    @Test
    void createShouldWriteOutDefaults() {
        Written first = created("{\"title\":\"a\"}");

        assertThat(head(first.resourceId())).isEqualTo("{\"title\":\"a\",\"text\":null,\"points\":0,\"tags\":[]}");
        assertThat(first.resourceId().text()).startsWith("task:");
        assertThat(first.revisionId().number()).isEqualTo(1);
        assertThat(first.head().parent()).isNull();
        assertThat(first.head().status()).isEqualTo(RevisionStatus.STABLE);
    }

    @Test
    void createShouldAnswerWhatAReadShows() {
        Written first = created("{\"title\":\"a\"}");

        ResourceView view = reader.head(first.resourceId().text(), Visibility.LIVE);
        assertThat(view.meta()).isEqualTo(first.meta());
        assertThat(view.revision().info()).isEqualTo(first.head());
        assertThat(first.tag())
                .isEqualTo(fixture.tasks().tags().of(view.meta()))
                .isEqualTo(fixture.tasks().tags().of(view.meta(), first.head()));
    }

    @Test
    void createShouldAnnounceTheResource() {
        Written first = created("{\"title\":\"a\"}");

        assertThat(announced())
                .containsExactly(new Change(fixture.tasks().model().name(), first.resourceId(), 1));
    }

    @Test
    void createShouldRefuseWhatIsNoPayload() {
        assertThatThrownBy(() -> created("{\"points\":1}"))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("missing required field `title`");
        assertThat(reader.count(Condition.EVERYTHING)).isZero();
    }

    @Test
    void createShouldTakeTheGivenStatusAndId() {
        Written first = created("{\"title\":\"a\"}", new Creation(CHOSEN, RevisionStatus.DRAFT));

        assertThat(first.resourceId()).isEqualTo(CHOSEN);
        assertThat(first.head().status()).isEqualTo(RevisionStatus.DRAFT);
        assertThat(first.meta().head()).isEqualTo(HeadMirror.of(first.head()));
    }

    @Test
    void createShouldTakeTheModelsStatusWithoutAnother() {
        EngineFixture drafts =
                new EngineFixture(List::of, declaration -> declaration.defaultStatus(RevisionStatus.DRAFT));

        ResourceMeta meta =
                drafts.reader().meta(drafts.created("{\"title\":\"a\"}").text(), Visibility.LIVE);

        assertThat(meta.head()).extracting(HeadMirror::status).isEqualTo(RevisionStatus.DRAFT);
    }

    @Test
    void createShouldRefuseATakenIdAndLeaveItsHolderAlone() {
        Written first = created("{\"title\":\"a\"}", Creation.PLAIN.withId(CHOSEN));

        DuplicateResourceException failure = catchThrowableOfType(
                DuplicateResourceException.class, () -> created("{\"title\":\"b\"}", Creation.PLAIN.withId(CHOSEN)));

        assertThat(failure.code()).isEqualTo(ErrorCode.DUPLICATE_RESOURCE);
        assertThat(failure.members()).containsEntry("resource_id", "chosen");
        assertThat(reader.head("chosen", Visibility.LIVE).revision().info()).isEqualTo(first.head());
        assertThat(announced()).hasSize(1);
    }

    @Test
    void createShouldRefuseTheIdOfADeletedResource() {
        created("{\"title\":\"a\"}", Creation.PLAIN.withId(CHOSEN));
        fixture.deleted(CHOSEN);

        assertThatThrownBy(() -> created("{\"title\":\"b\"}", Creation.PLAIN.withId(CHOSEN)))
                .isInstanceOf(DuplicateResourceException.class);
    }

    @Test
    void createShouldBeginAnewAfterAPurge() {
        Written old = created("{\"title\":\"a\"}", Creation.PLAIN.withId(CHOSEN));
        fixture.write(() -> fixture.tasks().lifecycles().purge(CHOSEN, Precondition.NONE, fixture.caller("dan")));

        Written again = created("{\"title\":\"a\"}", Creation.PLAIN.withId(CHOSEN));

        assertThat(again.revisionId()).isEqualTo(CHOSEN.revision(1));
        assertThat(again.meta().version()).isEqualTo(old.meta().version());
        assertThat(again.tag()).isNotEqualTo(old.tag());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aggregate",
                "count",
                "data",
                "export",
                "full",
                "import",
                "meta",
                "migrate",
                "restore",
                "search",
                "schema"
            })
    void wordsOfTheInterfaceShouldBeRefusedAsIds(String word) {
        ResourceId id = new ResourceId(word);

        assertThatThrownBy(() -> created("{\"title\":\"a\"}", Creation.PLAIN.withId(id)))
                .isInstanceOf(ReservedIdException.class)
                .hasMessageContaining("'" + word + "'");
        assertThatThrownBy(() -> createdOrUpdated(id, "{\"title\":\"a\"}", Precondition.NONE))
                .isInstanceOf(ReservedIdException.class);
        assertThat(reader.count(Condition.EVERYTHING)).isZero();
    }

    @Test
    void wordsOfTheInterfaceShouldBeFreeAsPartsOfIds() {
        assertThat(created("{\"title\":\"a\"}", Creation.PLAIN.withId(new ResourceId("count:1")))
                        .resourceId()
                        .text())
                .isEqualTo("count:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", "a;b", "a\\b", "a\n", "count"})
    void unsafeGeneratedIdShouldFailTheCreation(String generated) {
        EngineFixture generating =
                new EngineFixture(List::of, declaration -> declaration.idGenerator(source -> generated));

        assertThatThrownBy(() -> generating.created("{\"title\":\"a\"}"))
                .isInstanceOfAny(UnsafeIdException.class, ReservedIdException.class);
        assertThat(generating.reader().count(Condition.EVERYTHING)).isZero();
    }

    @Test
    void takenGeneratedIdShouldFailTheCreation() {
        EngineFixture generating =
                new EngineFixture(List::of, declaration -> declaration.idGenerator(source -> "same"));
        generating.created("{\"title\":\"a\"}");

        assertThatThrownBy(() -> generating.created("{\"title\":\"b\"}"))
                .isInstanceOf(DuplicateResourceException.class);
    }
}
