package org.specstar.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specstar.access.Caller;
import org.specstar.engine.EngineFixture;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.engine.ForwardingResources;
import org.specstar.engine.Resources;
import org.specstar.engine.Revision;
import org.specstar.history.HistoryQuery;
import org.specstar.history.HistoryQuery.Ancestry;
import org.specstar.history.HistoryQuery.Order;
import org.specstar.history.HistoryQuery.TimeRange;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.precondition.Precondition;
import org.specstar.precondition.PreconditionFailedException;
import org.specstar.resource.Visibility;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.MetaUser;
import org.specstar.search.Search;
import org.specstar.time.Moment;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.Modification;
import org.specstar.write.Written;

/** The snippets of docs/java-api.md; {@link JavaApiPageTest} holds the two together. */
class JavaTourTest {
    private final EngineFixture fixture = new EngineFixture();
    private final Resources<Task> tasks = fixture.engine().resources(Task.class, () -> fixture.caller("ann"));

    private static Task task(String title, long points) {
        return new Task(title, null, points, List.of());
    }

    @Test
    void writesShouldMakeRevisions() {
        Written first = tasks.create(task("Water the plants", 1));
        ResourceId id = first.resourceId();
        Written second = tasks.update(id, now -> new Task(now.title(), "all of them", now.points() + 1, now.tags()));

        Revision<Task> head = tasks.get(id);
        Revision<Task> old = tasks.get(first.revisionId());
        String patch = tasks.difference(first.revisionId(), second.revisionId());

        assertThat(head.data().points()).isEqualTo(2);
        assertThat(old.data().text()).isNull();
        assertThat(patch)
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/text\",\"value\":\"all of them\"},"
                        + "{\"op\":\"replace\",\"path\":\"/points\",\"value\":2}]");
    }

    @Test
    void staleWritesShouldBeRefused() {
        ResourceId id = tasks.create(task("Pay the rent", 3)).resourceId();
        Revision<Task> read = tasks.get(id);
        tasks.update(id, task("Pay the rent twice", 3));

        assertThatThrownBy(() -> tasks.update(id, task("Mine", 1), Precondition.unchangedSince(read.tag())))
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> tasks.delete(id, Precondition.headIs(read.revisionId())))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void draftsShouldBeModifiedInPlace() {
        ResourceId id = new ResourceId("letter-1");
        tasks.create(task("Write", 0), Creation.PLAIN.withId(id).withStatus(RevisionStatus.DRAFT));
        tasks.modify(id, Modification.of(Content.value(task("Write a letter", 0))));
        tasks.modify(id, Modification.of(RevisionStatus.STABLE));

        assertThat(tasks.get(id).revisionId().number()).isEqualTo(1);
        assertThat(tasks.get(id).info().status()).isEqualTo(RevisionStatus.STABLE);
    }

    @Test
    void patchesShouldBeThoseOfHttp() {
        ResourceId id = tasks.create(task("Shop", 0)).resourceId();
        byte[] body = "[{\"op\":\"add\",\"path\":\"/tags/-\",\"value\":\"milk\"}]".getBytes(StandardCharsets.UTF_8);

        tasks.patch(id, PatchParser.jsonPatch(body));

        assertThat(tasks.get(id).data().tags()).containsExactly("milk");
    }

    @Test
    void historyShouldBeAReadLikeAnyOther() {
        ResourceId id = tasks.create(task("Paint", 0)).resourceId();
        tasks.update(id, task("Paint the door", 0));
        tasks.update(id, task("Paint the wall", 0));

        HistoryQuery newest = new HistoryQuery(10, 0, Order.NEWEST_FIRST, TimeRange.ALWAYS, "", Ancestry.ALL);
        assertThat(tasks.history(id, newest).total()).isEqualTo(3);

        tasks.switchTo(id.revision(1));
        tasks.prune(id, new Retention.KeepLast(1));
        assertThat(tasks.history(id, newest).revisions()).hasSize(1);
        assertThat(tasks.meta(id, Visibility.LIVE).totalRevisionCount()).isEqualTo(3);
    }

    @Test
    void deletedResourcesShouldComeBack() {
        tasks.create(task("One", 0));
        tasks.as(Caller.of("bob", Moment.of(Instant.parse("2026-05-01T08:00:00Z"))))
                .create(task("Two", 0));

        Condition bobs = new Condition.ByUser(MetaUser.CREATED_BY, Set.of("bob"));
        tasks.deleteAll(Search.first(100, bobs));
        assertThat(tasks.count(new Condition.Deleted(false))).isEqualTo(1);

        tasks.restoreAll(Search.first(100, bobs));
        assertThat(tasks.list(Search.first(10, new Condition.Deleted(false)))).hasSize(2);
    }

    static class Shouting extends ForwardingResources<Task> {
        private final Resources<Task> plain;

        Shouting(Resources<Task> plain) {
            this.plain = plain;
        }

        @Override
        protected Resources<Task> delegate() {
            return plain;
        }

        @Override
        public Written create(Task task, Creation how) {
            return super.create(new Task(task.title() + "!", task.text(), task.points(), task.tags()), how);
        }
    }

    @Test
    void decoratorShouldCoverTheShorterMethodsToo() {
        Resources<Task> shouting = new Shouting(tasks);

        ResourceId id = shouting.create(task("Now", 0)).resourceId();

        assertThat(tasks.get(id).data().title()).isEqualTo("Now!");
    }

    @Test
    @SuppressWarnings("NullAway") // A mistake that only Java code can make.
    void payloadsShouldBeHeldToTheDeclaration() {
        assertThatThrownBy(() -> tasks.create(task(null, 0)))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessage("Expected `str`, got `null` - at `$.title`");
    }
}
