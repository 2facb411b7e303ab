package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.deleted;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.revision;
import static org.specstar.resource.StorageFixture.start;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.specstar.id.SchemaVersion;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.StoredRevision;

/** What every {@link HeadStore} keeps to. */
public interface HeadStoreContract extends StorageFixture {
    private HeadStore heads() {
        return storage().heads(MODEL);
    }

    private static ResourceMeta row(StoredRevision head) {
        ResourceMeta first = meta(head.info().id().resource());
        return new ResourceMeta(
                head.info().id(),
                head.info().uid(),
                head.info().schemaVersion(),
                first.totalRevisionCount(),
                first.created(),
                first.updated(),
                false,
                first.indexedData(),
                first.head(),
                first.version());
    }

    private void save(StoredRevision head, StoredRevision... others) {
        committed(() -> {
            metas().saveAll(List.of(row(head)));
            revisions().saveAll(List.of(others));
            revisions().save(head);
        });
    }

    @Test
    default void unknownResourceShouldHaveNoHead() {
        save(revision(id(1), 1));

        assertThat(heads().find(id(2))).isEmpty();
        assertThat(storage().heads(OTHER_MODEL).find(id(1))).isEmpty();
    }

    @Test
    default void rowShouldComeWithTheRevisionItNames() {
        StoredRevision second = revision(id(1), 2);
        save(second, revision(id(1), 1), revision(id(1), 3), revision(id(1), 2, new SchemaVersion("v2")));

        ResourceView found = heads().find(id(1)).orElseThrow();

        assertThat(found.meta()).isEqualTo(row(second));
        assertThat(found.revision().info()).isEqualTo(second.info());
        assertThat(found.revision().payload().bytes())
                .isEqualTo(second.payload().bytes());
        assertThat(found.revision().payload().fingerprint())
                .isEqualTo(second.payload().fingerprint());
    }

    @Test
    default void deletedResourceShouldHaveItsHead() {
        StoredRevision head = revision(id(1), 1);
        ResourceMeta row = deleted(id(1));
        committed(() -> {
            metas().saveAll(List.of(row));
            revisions().save(head);
        });

        assertThat(heads().find(id(1)).orElseThrow().meta()).isEqualTo(row);
    }

    @Test
    default void unitShouldSeeWhatItHasWritten() {
        committed(() -> {
            metas().insert(row(revision(id(1), 1)));
            revisions().save(revision(id(1), 1));

            assertThat(heads().find(id(1))).isPresent();
        });
    }

    @Test
    default void rowWithoutItsRevisionShouldBeAnError() {
        committed(() -> metas().saveAll(List.of(row(revision(id(1), 1)))));
        save(revision(id(2), 2));
        committed(() -> revisions().removeAll(List.of(revision(id(2), 2).key())));

        assertThatThrownBy(() -> heads().find(id(1))).isInstanceOf(RevisionNotFoundException.class);
        assertThatThrownBy(() -> heads().find(id(2))).isInstanceOf(RevisionNotFoundException.class);
    }

    @Test
    default void rowAndHeadShouldBelongTogetherWhileTheyAreReplaced() {
        save(revision(id(1), 1));
        AtomicBoolean done = new AtomicBoolean();

        CompletableFuture<Boolean> writer = start(() -> {
            for (int number = 2; number <= 60; number++) {
                int next = number;
                committed(() -> {
                    metas().lock(id(1));
                    metas().update(row(revision(id(1), next)));
                    revisions().save(revision(id(1), next));
                    revisions().removeAll(List.of(revision(id(1), next - 1).key()));
                });
            }
            done.set(true);
            return true;
        });

        while (!done.get() && !writer.isDone()) {
            ResourceView found = heads().find(id(1)).orElseThrow();
            assertThat(found.revision().info().id()).isEqualTo(found.meta().current());
            assertThat(found.revision().info().uid()).isEqualTo(found.meta().uid());
        }
        assertThat(writer.join()).isTrue();
    }
}
