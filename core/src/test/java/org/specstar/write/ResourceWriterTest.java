package org.specstar.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.engine.EngineFixture;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.event.Change;
import org.specstar.event.Outbox;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.precondition.Precondition;
import org.specstar.precondition.PreconditionFailedException;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.ResourceView;
import org.specstar.resource.StoredTaskFixture;
import org.specstar.resource.Visibility;
import org.specstar.search.Condition;

class ResourceWriterTest {
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

    private List<Change> announced() {
        return fixture.storage().outbox().oldest(10).stream()
                .map(Outbox.Waiting::change)
                .toList();
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
    void staleHashOfTheHeadShouldNotSwallowAnUpdate() {
        String upper = "{\"title\":\"OPEN\",\"text\":null,\"points\":0,\"tags\":[]}";
        ResourceId id = new StoredTaskFixture(fixture).insertWithHashOf(upper, upper.replace("OPEN", "open"));

        Written second = updated(id, upper);

        assertThat(second.revisionId()).isEqualTo(id.revision(2));
        assertThat(head(id)).isEqualTo(upper);
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
    void patchMadeAheadShouldBeMadeAgainOfAHeadThatHasChanged() {
        ResourceId id = created("{\"title\":\"a\"}").resourceId();
        Content<Task> patch = Content.patch(PatchParser.mergePatch("{\"points\":4}".getBytes(UTF_8)));
        Content<Task> ahead = fixture.writer().ahead(id, patch);
        updated(id, "{\"title\":\"b\"}");

        fixture.updated(id, ahead);

        assertThat(head(id)).isEqualTo("{\"title\":\"b\",\"text\":null,\"points\":4,\"tags\":[]}");
    }

    @Test
    void patchThatCannotBeMadeAheadShouldFailInItsUnit() {
        ResourceId id = created("{\"title\":\"a\"}").resourceId();
        Content<Task> patch = Content.patch(PatchParser.mergePatch("{\"points\":\"many\"}".getBytes(UTF_8)));

        Content<Task> ahead = fixture.writer().ahead(id, patch);

        assertThat(ahead).isSameAs(patch);
        assertThatThrownBy(() -> fixture.updated(id, ahead)).isInstanceOf(InvalidPayloadException.class);
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
        assertThat(announced()).hasSize(1);
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
