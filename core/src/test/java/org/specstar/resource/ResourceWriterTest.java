package org.specstar.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.engine.EngineFixture;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.event.Change;
import org.specstar.id.ResourceId;
import org.specstar.id.UnsafeIdException;
import org.specstar.patch.PatchParser;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.precondition.Precondition;
import org.specstar.precondition.PreconditionFailedException;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;

class ResourceWriterTest {
    private static final ResourceId CHOSEN = new ResourceId("chosen");

    private final List<Change> announced = new ArrayList<>();
    private final EngineFixture fixture = new EngineFixture(announced::add);
    private final ResourceReader<?> reader = fixture.tasks().reader();

    private static Content<Task> json(String json) {
        return Content.json(json.getBytes(UTF_8));
    }

    private Written created(String json) {
        return created(json, Creation.PLAIN);
    }

    private Written created(String json, Creation how) {
        return fixture.write(() -> fixture.writer().create(json(json), how, fixture.caller("ann")));
    }

    private Written updated(ResourceId id, String json) {
        return fixture.updated(id, json(json));
    }

    private Written createdOrUpdated(ResourceId id, String json, Precondition required) {
        return fixture.write(() -> fixture.writer().createOrUpdate(id, json(json), required, fixture.caller("dan")));
    }

    private String head(ResourceId id) {
        ResourceView view = reader.head(id.text(), Visibility.WITH_DELETED);
        return new String(view.revision().payload().bytes(), UTF_8);
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

        assertThat(announced).containsExactly(new Change(fixture.tasks().model().name(), first.resourceId(), 1));
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
                new EngineFixture(announced::add, declaration -> declaration.defaultStatus(RevisionStatus.DRAFT));

        ResourceMeta meta =
                drafts.tasks().reader().meta(drafts.created("{\"title\":\"a\"}").text(), Visibility.LIVE);

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
        assertThat(announced).hasSize(1);
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
        fixture.write(() -> fixture.tasks().lifecycles().purge(CHOSEN, Precondition.NONE));

        Written again = created("{\"title\":\"a\"}", Creation.PLAIN.withId(CHOSEN));

        assertThat(again.revisionId()).isEqualTo(CHOSEN.revision(1));
        assertThat(again.meta().version()).isEqualTo(old.meta().version());
        assertThat(again.tag()).isNotEqualTo(old.tag());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"count", "data", "export", "full", "import", "meta", "migrate", "restore", "search", "schema"})
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
                new EngineFixture(announced::add, declaration -> declaration.idGenerator(source -> generated));

        assertThatThrownBy(() -> generating.created("{\"title\":\"a\"}"))
                .isInstanceOfAny(UnsafeIdException.class, ReservedIdException.class);
        assertThat(generating.tasks().reader().count(Condition.EVERYTHING)).isZero();
    }

    @Test
    void takenGeneratedIdShouldFailTheCreation() {
        EngineFixture generating =
                new EngineFixture(announced::add, declaration -> declaration.idGenerator(source -> "same"));
        generating.created("{\"title\":\"a\"}");

        assertThatThrownBy(() -> generating.created("{\"title\":\"b\"}"))
                .isInstanceOf(DuplicateResourceException.class);
    }

    @Test
    void identityInABodyShouldHaveNoEffect() {
        String body = "{\"title\":\"a\",\"resource_id\":\"x\",\"revision_id\":\"x:9\",\"current_revision_id\":\"x:9\"}";

        Written first = created(body, Creation.PLAIN.withId(CHOSEN));
        Written second = updated(CHOSEN, body.replace("\"a\"", "\"b\""));

        assertThat(first.revisionId()).isEqualTo(CHOSEN.revision(1));
        assertThat(second.revisionId()).isEqualTo(CHOSEN.revision(2));
        assertThat(head(CHOSEN)).isEqualTo("{\"title\":\"b\",\"text\":null,\"points\":0,\"tags\":[]}");
    }

    @Test
    void updateShouldMakeTheNextRevision() {
        ResourceId id = created("{\"title\":\"a\"}").resourceId();

        Written second = updated(id, "{\"title\":\"b\"}");

        ResourceMeta meta = reader.meta(id.text(), Visibility.LIVE);
        assertThat(second.revisionId()).isEqualTo(id.revision(2));
        assertThat(second.head().parent()).isEqualTo(id.revision(1));
        assertThat(meta).isEqualTo(second.meta());
        assertThat(meta.current()).isEqualTo(second.revisionId());
        assertThat(meta.totalRevisionCount()).isEqualTo(2);
        assertThat(meta.updated().user()).isEqualTo("bob");
        assertThat(meta.created().user()).isEqualTo("ann");
        assertThat(meta.head()).isEqualTo(HeadMirror.of(second.head()));
        assertThat(meta.indexedData()).isEqualTo(new IndexedData("{\"points\":0,\"title\":\"b\"}"));
    }

    @Test
    void updateShouldChangeNothingWhenThePayloadIsTheSame() {
        Written first = created("{\"title\":\"a\"}");

        Written again = updated(first.resourceId(), "{\"points\":0,\"title\":\"a\"}");

        assertThat(again).isEqualTo(first);
        assertThat(reader.meta(first.resourceId().text(), Visibility.LIVE)).isEqualTo(first.meta());
    }

    @Test
    void updateShouldLeaveTheOlderRevisionAsItWas() {
        Written first = created("{\"title\":\"a\"}");

        updated(first.resourceId(), "{\"title\":\"b\"}");

        ResourceView old = reader.revision(first.resourceId().text(), "1", Visibility.LIVE);
        assertThat(old.revision().info()).isEqualTo(first.head());
        assertThat(old.revision().payload().toString()).startsWith("{\"title\":\"a\"");
    }

    @Test
    void updateShouldRefuseADeletedResourceAndAnUnknownOne() {
        ResourceId id = created("{\"title\":\"a\"}").resourceId();
        fixture.deleted(id);

        assertThatThrownBy(() -> updated(id, "{\"title\":\"b\"}")).isInstanceOf(ResourceGoneException.class);
        assertThatThrownBy(() -> updated(CHOSEN, "{\"title\":\"b\"}")).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void updateByAFunctionShouldSeeTheHead() {
        ResourceId id = created("{\"title\":\"a\",\"points\":1}").resourceId();

        fixture.updated(id, Content.change(task -> new Task(task.title(), "x", task.points() + 1, task.tags())));

        assertThat(head(id)).isEqualTo("{\"title\":\"a\",\"text\":\"x\",\"points\":2,\"tags\":[]}");
    }

    @Test
    void updateAfterASwitchShouldDescendFromTheNewHeadUnderTheNextFreeNumber() {
        ResourceId id = created("{\"title\":\"a\"}").resourceId();
        updated(id, "{\"title\":\"b\"}");
        fixture.write(() -> fixture.tasks().lifecycles().switchTo(id, "1", Precondition.NONE, fixture.caller("cy")));

        Written third = updated(id, "{\"title\":\"c\"}");

        assertThat(third.revisionId()).isEqualTo(id.revision(3));
        assertThat(third.head().parent()).isEqualTo(id.revision(1));
    }

    @Test
    void patchShouldMakeARevisionOfTheChangedPayload() {
        ResourceId id = created("{\"title\":\"a\",\"tags\":[\"x\"]}").resourceId();

        fixture.updated(
                id,
                Content.patch(PatchParser.jsonPatch(
                        "[{\"op\":\"add\",\"path\":\"/tags/-\",\"value\":\"y\"}]".getBytes(UTF_8))));

        assertThat(head(id)).isEqualTo("{\"title\":\"a\",\"text\":null,\"points\":0,\"tags\":[\"x\",\"y\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resource_id\":\"x\",\"revision_id\":\"x:9\"}",
                "[{\"op\":\"add\",\"path\":\"/resource_id\",\"value\":\"x\"},"
                        + "{\"op\":\"add\",\"path\":\"/uid\",\"value\":\"y\"}]"
            })
    void patchShouldNotReachIds(String patch) {
        Written first = created("{\"title\":\"a\"}");

        Written after = fixture.updated(first.resourceId(), Content.patch(PatchParser.byShape(patch.getBytes(UTF_8))));

        // What the record does not have is dropped, so that nothing has changed.
        assertThat(after).isEqualTo(first);
    }

    @Test
    void updateShouldHoldThePreconditionAgainstTheCurrentTag() {
        Written first = created("{\"title\":\"a\"}");
        ResourceId id = first.resourceId();
        Precondition unchanged = Precondition.unchangedSince(first.tag());

        Written second = fixture.write(
                () -> fixture.writer().update(id, json("{\"title\":\"b\"}"), unchanged, fixture.caller("bob")));

        assertThat(second.tag()).isNotEqualTo(first.tag());
        assertThatThrownBy(() -> fixture.write(
                        () -> fixture.writer().update(id, json("{\"title\":\"b\"}"), unchanged, fixture.caller("bob"))))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(head(id)).startsWith("{\"title\":\"b\"");
    }

    @Test
    void createOrUpdateShouldMakeWhatIsAbsentUnderTheGivenId() {
        Written made = createdOrUpdated(CHOSEN, "{\"title\":\"a\"}", Precondition.NONE);

        assertThat(made.revisionId()).isEqualTo(CHOSEN.revision(1));
        assertThat(made.meta().created().user()).isEqualTo("dan");
        assertThat(announced).hasSize(1);
    }

    @Test
    void createOrUpdateShouldMakeARevisionOfWhatIsLive() {
        created("{\"title\":\"a\"}", Creation.PLAIN.withId(CHOSEN));

        Written second = createdOrUpdated(CHOSEN, "{\"title\":\"b\"}", Precondition.headIs(CHOSEN.revision(1)));

        assertThat(second.revisionId()).isEqualTo(CHOSEN.revision(2));
        assertThat(createdOrUpdated(CHOSEN, "{\"title\":\"b\"}", Precondition.NONE))
                .isEqualTo(second);
    }

    @Test
    void createOrUpdateShouldNotRaiseTheDead() {
        created("{\"title\":\"a\"}", Creation.PLAIN.withId(CHOSEN));
        fixture.deleted(CHOSEN);

        for (Precondition required : List.of(Precondition.NONE, Precondition.ABSENT)) {
            assertThatThrownBy(() -> createdOrUpdated(CHOSEN, "{\"title\":\"b\"}", required))
                    .isInstanceOf(ResourceGoneException.class);
        }
    }

    @Test
    void createOrUpdateShouldHoldPreconditionsAgainstWhatThereIs() {
        Precondition firstIsHead = Precondition.headIs(CHOSEN.revision(1));

        assertThatThrownBy(() -> createdOrUpdated(CHOSEN, "{\"title\":\"a\"}", firstIsHead))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(createdOrUpdated(CHOSEN, "{\"title\":\"a\"}", Precondition.ABSENT)
                        .revisionId())
                .isEqualTo(CHOSEN.revision(1));
        assertThatThrownBy(() -> createdOrUpdated(CHOSEN, "{\"title\":\"b\"}", Precondition.ABSENT))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void contentMadeFromAHeadShouldNotMakeAResource() {
        assertThatThrownBy(() -> fixture.write(() -> fixture.writer()
                        .createOrUpdate(
                                CHOSEN, Content.change(task -> task), Precondition.NONE, fixture.caller("ann"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(reader.count(Condition.EVERYTHING)).isZero();
    }
}
