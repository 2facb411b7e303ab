package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.access.Caller;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.precondition.Precondition;
import org.specstar.precondition.PreconditionFailedException;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.resource.Visibility;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.write.Modification;
import org.specstar.write.Written;

/** What Java code sees. That every operation does what it should is the model contract's business. */
class ResourcesTest {
    private static final Task PLAIN = task("a");

    private final EngineFixture fixture = new EngineFixture();
    private final Resources<Task> tasks = fixture.resources();

    private static Task task(String title) {
        return new Task(title, null, 0, List.of());
    }

    @Test
    void readShouldGiveThePayloadWithItsTag() {
        Written written = tasks.create(new Task("a", "b", 3, List.of("x")));

        Revision<Task> read = tasks.get(written.resourceId());

        assertThat(read.data()).isEqualTo(new Task("a", "b", 3, List.of("x")));
        assertThat(read.tag()).isEqualTo(written.tag());
        assertThat(read.meta()).isEqualTo(written.meta());
        assertThat(read.info()).isEqualTo(written.head());
        assertThat(read.revisionId()).isEqualTo(written.revisionId());
    }

    @Test
    void olderRevisionShouldHaveATagOfItsOwn() {
        ResourceId id = tasks.create(PLAIN).resourceId();
        Written second = tasks.update(id, task("b"));

        assertThat(tasks.get(id.revision(1)).data()).isEqualTo(PLAIN);
        assertThat(tasks.get(id.revision(1)).tag()).isNotEqualTo(second.tag());
        assertThat(tasks.get(id.revision(2)).tag()).isEqualTo(second.tag());
        assertThatThrownBy(() -> tasks.get(id.revision(3))).isInstanceOf(RevisionNotFoundException.class);
    }

    @Test
    void writeShouldBeStampedWithTheContextsCaller() {
        ResourceMeta first = tasks.create(PLAIN).meta();
        ResourceMeta second = tasks.update(first.id(), task("b")).meta();

        assertThat(first.created().user()).isEqualTo(Caller.ANONYMOUS);
        assertThat(second.updated().time()).isGreaterThan(first.updated().time());
    }

    @Test
    void otherCallerShouldStampWritesWithItsNameAndTime() {
        Caller ann = fixture.caller("ann");
        Resources<Task> hers = tasks.as(ann);

        ResourceId id = hers.create(PLAIN).resourceId();
        hers.update(id, task("b"));

        assertThat(tasks.meta(id, Visibility.LIVE).created()).isEqualTo(ann.stamp());
        assertThat(tasks.meta(id, Visibility.LIVE).updated()).isEqualTo(ann.stamp());
        assertThat(tasks.delete(id).updated().user()).isEqualTo(Caller.ANONYMOUS);
        assertThat(hers.as(fixture.caller("bob")).restore(id).updated().user()).isEqualTo("bob");
    }

    @Test
    void writesShouldJoinTheUnitTheyAreCalledIn() {
        assertThatThrownBy(() -> fixture.write(() -> {
                    tasks.create(PLAIN);
                    assertThat(tasks.count(Condition.EVERYTHING)).isEqualTo(1);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(tasks.count(Condition.EVERYTHING)).isZero();
    }

    @Test
    void errorShouldSpoilTheUnitEvenIfItIsCaught() {
        assertThatThrownBy(() -> fixture.write(() -> {
                    tasks.create(PLAIN);
                    assertThatThrownBy(() -> tasks.delete(new ResourceId("task:none")))
                            .isInstanceOf(ResourceNotFoundException.class);
                    return true;
                }))
                .isNotNull();

        assertThat(tasks.count(Condition.EVERYTHING)).isZero();
    }

    @Test
    void findShouldGiveLiveOnesOnlyAndGetShouldSayWhy() {
        ResourceId id = tasks.create(PLAIN).resourceId();
        tasks.delete(id);

        assertThat(tasks.find(id)).isEmpty();
        assertThatThrownBy(() -> tasks.get(id)).isInstanceOf(ResourceGoneException.class);
        assertThat(tasks.get(id, Visibility.WITH_DELETED).data()).isEqualTo(PLAIN);
        assertThat(tasks.get(id.revision(1), Visibility.WITH_DELETED).data()).isEqualTo(PLAIN);
    }

    @Test
    void listShouldGivePayloadsInOrderOfInsertion() {
        tasks.create(task("b"));
        tasks.create(task("a"));

        assertThat(tasks.list(Search.first(10, Condition.EVERYTHING)))
                .extracting(Revision::data)
                .containsExactly(task("b"), task("a"));
    }

    @Test
    void payloadThatDoesNotFitTheModelShouldBeRefused() {
        @SuppressWarnings("NullAway") // Java code that does not check may pass this.
        Task untitled = new Task(null, null, 0, List.of());

        assertThatThrownBy(() -> tasks.create(untitled)).isInstanceOf(InvalidPayloadException.class);
        assertThat(tasks.count(Condition.EVERYTHING)).isZero();
    }

    @Test
    void updateByAFunctionShouldHoldItsPrecondition() {
        Written first = tasks.create(PLAIN);
        tasks.update(first.resourceId(), task("b"));

        assertThatThrownBy(() ->
                        tasks.update(first.resourceId(), task -> task("c"), Precondition.unchangedSince(first.tag())))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(tasks.update(first.resourceId(), task -> task(task.title() + "!"))
                        .revisionId()
                        .number())
                .isEqualTo(3);
        assertThat(tasks.get(first.resourceId()).data()).isEqualTo(task("b!"));
    }

    @Test
    void shortFormsShouldDoWhatTheLongOnesDo() {
        ResourceId id = tasks.createOrUpdate(new ResourceId("one"), PLAIN).resourceId();
        tasks.patch(id, PatchParser.mergePatch("{\"points\":4}".getBytes(UTF_8)));
        tasks.modify(id, Modification.of(RevisionStatus.DRAFT));
        tasks.switchTo(id.revision(1));

        assertThat(tasks.prune(id, new Retention.KeepLast(1)).revisions()).containsExactly(id.revision(2));
        tasks.delete(id);
        tasks.restore(id);
        assertThat(tasks.get(id).data()).isEqualTo(PLAIN);
        assertThat(tasks.purge(id).current()).isEqualTo(id.revision(1));
        assertThat(tasks.find(id)).isEmpty();
    }
}
