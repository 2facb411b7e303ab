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
import org.specstar.PlatformException;
import org.specstar.engine.EngineFixture;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.id.ResourceId;
import org.specstar.precondition.EntityTag;
import org.specstar.precondition.Precondition;
import org.specstar.precondition.PreconditionFailedException;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.Visibility;
import org.specstar.revision.MalformedRevisionIdException;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.RevisionStore;

class ResourceLifecyclesTest {
    private final EngineFixture fixture = new EngineFixture();
    private final ResourceLifecycles<?> lifecycles = fixture.tasks().lifecycles();
    private final ResourceReader<?> reader = fixture.reader();
    private final RevisionStore revisions =
            fixture.storage().revisions(fixture.tasks().model().name());

    private ResourceId created(String title) {
        return fixture.created("{\"title\":\"" + title + "\"}");
    }

    /** A task of as many revisions as titles. */
    private ResourceId withRevisions(String first, String... others) {
        ResourceId id = created(first);
        for (String title : others) {
            updated(id, title);
        }
        return id;
    }

    private Written updated(ResourceId id, String title) {
        Content<Task> content = Content.json(("{\"title\":\"" + title + "\"}").getBytes(UTF_8));
        return fixture.updated(id, content);
    }

    private ResourceMeta switched(ResourceId id, String revision) {
        return fixture.write(() -> lifecycles.switchTo(id, revision, Precondition.NONE, fixture.caller("cy")));
    }

    private ResourceMeta restored(ResourceId id) {
        return fixture.write(() -> lifecycles.restore(id, Precondition.NONE, fixture.caller("di")));
    }

    private Pruned pruned(ResourceId id, Retention retention) {
        return fixture.write(() -> lifecycles.prune(id, retention, Precondition.NONE, fixture.caller("dan")));
    }

    private ResourceMeta meta(ResourceId id) {
        return reader.meta(id.text(), Visibility.WITH_DELETED);
    }

    private EntityTag tag(ResourceId id) {
        return fixture.tasks().tags().of(meta(id));
    }

    private List<Integer> numbers(ResourceId id) {
        return revisions.history(id).stream().map(info -> info.id().number()).toList();
    }

    @Test
    void switchShouldMoveTheHeadAndKeepNewerRevisions() {
        ResourceId id = withRevisions("a", "b", "c");

        ResourceMeta meta = switched(id, id.text() + ":1");

        assertThat(meta).isEqualTo(meta(id));
        assertThat(meta.current()).isEqualTo(id.revision(1));
        assertThat(meta.totalRevisionCount()).isEqualTo(3);
        assertThat(meta.updated().user()).isEqualTo("cy");
        assertThat(numbers(id)).containsExactly(1, 2, 3);
    }

    @Test
    void switchShouldTakeTheRowOverFromTheRevision() {
        ResourceId id = withRevisions("a", "b");
        RevisionInfo first = revisions.history(id).get(0);

        ResourceMeta meta = switched(id, "1");

        assertThat(meta.indexedData()).isEqualTo(new IndexedData("{\"points\":0,\"title\":\"a\"}"));
        assertThat(meta.head()).isEqualTo(HeadMirror.of(first));
        assertThat(meta.uid()).isEqualTo(first.uid());
        assertThat(revisions.history(id)).startsWith(first);
    }

    @Test
    void switchToTheHeadShouldWriteNothing() {
        ResourceId id = withRevisions("a", "b");
        ResourceMeta before = meta(id);

        assertThat(switched(id, "2")).isEqualTo(before);
        assertThat(meta(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "01", "-1", "+1", "x", "1.0", "x:", "x:0", "1234567890", " 1", "a/b:1"})
    void switchShouldCallATextThatNamesNoRevisionABadRequest(String text) {
        ResourceId id = withRevisions("a", "b");

        MalformedRevisionIdException failure =
                catchThrowableOfType(MalformedRevisionIdException.class, () -> switched(id, text));

        assertThat(failure.code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(failure.members()).containsEntry("revision_id", text);
    }

    @Test
    void switchShouldNotFindRevisionsOfOthersAndUnknownOnes() {
        ResourceId id = created("a");
        ResourceId other = created("b");

        for (String revision : List.of(other.text() + ":1", "2", id.text() + ":2")) {
            PlatformException failure =
                    catchThrowableOfType(RevisionNotFoundException.class, () -> switched(id, revision));
            assertThat(failure.code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND);
        }
    }

    @Test
    void deleteShouldHideAndRestoreShouldBringBack() {
        ResourceId id = created("a");

        ResourceMeta deleted = fixture.deleted(id);

        assertThat(deleted.deleted()).isTrue();
        assertThat(deleted.updated().user()).isEqualTo("cy");
        assertThatThrownBy(() -> reader.head(id.text(), Visibility.LIVE)).isInstanceOf(ResourceGoneException.class);
        assertThatThrownBy(() -> fixture.deleted(id)).isInstanceOf(ResourceGoneException.class);
        assertThat(restored(id).deleted()).isFalse();
        assertThat(reader.meta(id.text(), Visibility.LIVE).updated().user()).isEqualTo("di");
    }

    @Test
    void restoreShouldWriteNothingWhenNotDeleted() {
        ResourceId id = created("a");
        ResourceMeta before = meta(id);

        assertThat(restored(id)).isEqualTo(before);
        assertThat(meta(id)).isEqualTo(before);
    }

    @Test
    void restoreShouldHoldItsPreconditionAlsoWhenItChangesNothing() {
        ResourceId id = created("a");

        assertThatThrownBy(() -> fixture.write(
                        () -> lifecycles.restore(id, Precondition.headIs(id.revision(2)), fixture.caller("di"))))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void purgeShouldLeaveNothingOfLiveAndDeletedOnes() {
        ResourceId live = withRevisions("a", "b");
        ResourceId deleted = created("c");
        fixture.deleted(deleted);

        for (ResourceId id : List.of(live, deleted)) {
            ResourceMeta before = meta(id);
            assertThat(fixture.write(() -> lifecycles.purge(id, Precondition.NONE, fixture.caller("dan"))))
                    .isEqualTo(before);
            assertThatThrownBy(() -> meta(id)).isInstanceOf(ResourceNotFoundException.class);
            assertThat(revisions.history(id)).isEmpty();
        }
    }

    @Test
    void pruneShouldKeepTheHeadItsLineAndThenTheNewest() {
        ResourceId id = withRevisions("1", "2", "3", "4");
        switched(id, "2");
        updated(id, "5");

        Pruned pruned = pruned(id, new Retention.KeepLast(4));

        assertThat(pruned.revisions()).containsExactly(id.revision(3));
        assertThat(pruned(id, new Retention.KeepLast(2)).revisions()).containsExactly(id.revision(1), id.revision(4));
        assertThat(numbers(id)).containsExactly(2, 5);
    }

    @Test
    void pruneShouldLeaveTheRowButForItsVersion() {
        ResourceId id = withRevisions("1", "2", "3");
        ResourceMeta before = meta(id);
        EntityTag tag = tag(id);

        Pruned pruned = pruned(id, new Retention.KeepLast(1));

        assertThat(pruned.meta()).isEqualTo(meta(id)).isEqualTo(before.withVersion(before.version() + 1));
        assertThat(tag(id)).isNotEqualTo(tag);
    }

    @Test
    void pruneThatRemovesNothingShouldWriteNothing() {
        ResourceId id = withRevisions("1", "2");
        ResourceMeta before = meta(id);

        assertThat(pruned(id, new Retention.KeepLast(2))).isEqualTo(new Pruned(before, List.of()));
        assertThat(meta(id)).isEqualTo(before);
    }

    @Test
    void pruneShouldNeverRemoveTheHead() {
        ResourceId id = withRevisions("1", "2", "3");
        switched(id, "1");

        Pruned pruned = pruned(id, new Retention.KeepSince(fixture.caller("ann").now()));

        assertThat(pruned.revisions()).containsExactly(id.revision(2), id.revision(3));
        assertThat(reader.head(id.text(), Visibility.LIVE).revision().info().id())
                .isEqualTo(id.revision(1));
    }

    @Test
    void numbersShouldNeverBeUsedAgain() {
        ResourceId id = withRevisions("1", "2", "3");
        switched(id, "1");
        pruned(id, new Retention.KeepLast(1));

        Written next = updated(id, "4");

        assertThat(next.revisionId()).isEqualTo(id.revision(4));
        assertThat(next.head().parent()).isEqualTo(id.revision(1));
        assertThatThrownBy(() -> switched(id, "3")).isInstanceOf(RevisionNotFoundException.class);
    }

    @Test
    void everyWriteShouldChangeTheTagAndRaiseTheVersion() {
        ResourceId id = created("a");
        EntityTag first = tag(id);
        EntityTag updated = updated(id, "b").tag();
        switched(id, "1");
        EntityTag switched = tag(id);
        fixture.deleted(id);
        EntityTag deleted = tag(id);
        restored(id);
        EntityTag restored = tag(id);
        pruned(id, new Retention.KeepLast(1));

        assertThat(List.of(first, updated, switched, deleted, restored, tag(id)))
                .doesNotHaveDuplicates();
        assertThat(meta(id).version()).isEqualTo(6);
    }

    @Test
    void failedPreconditionShouldLeaveEverything() {
        ResourceId id = withRevisions("a", "b");
        ResourceMeta before = meta(id);
        Precondition firstIsHead = Precondition.headIs(id.revision(1));

        for (Runnable write : List.<Runnable>of(
                () -> lifecycles.switchTo(id, "1", firstIsHead, fixture.caller("cy")),
                () -> lifecycles.delete(id, firstIsHead, fixture.caller("cy")),
                () -> lifecycles.prune(id, new Retention.KeepLast(1), firstIsHead, fixture.caller("dan")),
                () -> lifecycles.purge(id, firstIsHead, fixture.caller("dan")))) {
            assertThatThrownBy(() -> fixture.write(() -> {
                        write.run();
                        return true;
                    }))
                    .isInstanceOf(PreconditionFailedException.class);
        }

        assertThat(meta(id)).isEqualTo(before);
        assertThat(numbers(id)).containsExactly(1, 2);
    }
}
