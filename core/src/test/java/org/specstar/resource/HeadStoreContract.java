package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.deleted;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.revision;
import static org.specstar.resource.StorageFixture.start;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specstar.event.Change;
import org.specstar.event.Outbox;
import org.specstar.id.SchemaVersion;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Search;
import org.specstar.search.Sort;

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

    private boolean insert(StoredRevision first, Change... told) {
        return units().required(() -> heads().insert(new ResourceView(row(first), first), List.of(told)));
    }

    private List<Change> waiting() {
        return storage().outbox().oldest(10).stream()
                .map(Outbox.Waiting::change)
                .toList();
    }

    @Test
    default void newResourceShouldComeWithItsRevisionAndWhatIsTold() {
        StoredRevision first = revision(id(1), 1);
        Change change = new Change(MODEL, id(1), 1);

        assertThat(insert(first, change)).isTrue();
        assertThat(insert(revision(id(2), 1))).isTrue();

        ResourceView found = heads().find(id(1)).orElseThrow();
        assertThat(found.meta()).isEqualTo(row(first));
        assertThat(found.revision().info()).isEqualTo(first.info());
        assertThat(found.revision().payload().bytes()).isEqualTo(first.payload().bytes());
        assertThat(heads().find(id(2))).isPresent();
        assertThat(waiting()).containsExactly(change);
    }

    @Test
    default void takenIdShouldAddNothing() {
        save(revision(id(1), 2));
        committed(() -> metas().saveAll(List.of(deleted(id(2)))));

        assertThat(insert(revision(id(1), 1), new Change(MODEL, id(1), 1))).isFalse();
        assertThat(insert(revision(id(2), 2), new Change(MODEL, id(2), 2))).isFalse();

        assertThat(heads().find(id(1)).orElseThrow().meta()).isEqualTo(row(revision(id(1), 2)));
        assertThat(revisions().history(id(1))).hasSize(1);
        assertThat(revisions().history(id(2))).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    default void firstRevisionShouldReplaceOneThatNothingRefersTo() {
        StoredRevision before = revision(id(1), 1);
        StoredRevision first = revision(id(1), 1);
        Change change = new Change(MODEL, id(1), 1);
        committed(() -> revisions().save(before));

        assertThat(insert(first, change)).isTrue();

        assertThat(heads().find(id(1)).orElseThrow().revision().info()).isEqualTo(first.info());
        assertThat(waiting()).containsExactly(change);
    }

    @Test
    default void resourceOfAUnitThatFailsShouldNeverHaveBeen() {
        StoredRevision first = revision(id(1), 1);
        IllegalStateException failure = new IllegalStateException("rolled back");

        assertThatThrownBy(() -> committed(() -> {
                    heads().insert(new ResourceView(row(first), first), List.of(new Change(MODEL, id(1), 1)));
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(heads().find(id(1))).isEmpty();
        assertThat(revisions().history(id(1))).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    default void pageShouldComeWithTheHeadsThatItsRowsName() {
        IntStream.range(0, 7).forEach(number -> save(revision(id(number), 2), revision(id(number), 1)));
        committed(() -> {
            metas().saveAll(List.of(deleted(id(3))));
            revisions().save(revision(id(3), 1));
        });
        Search search = Search.first(4, new Condition.Deleted(false));

        for (Search each :
                List.of(search, search.sorted(List.of(Sort.descending(new Operand.Meta(MetaField.RESOURCE_ID)))))) {
            Window<ResourceView> first = heads().window(each);
            Window<ResourceView> second = heads().window(each.after(Objects.requireNonNull(first.last())));

            assertThat(first.hasMore()).isTrue();
            assertThat(second.hasMore()).isFalse();
            assertThat(Stream.concat(first.rows().stream(), second.rows().stream()))
                    .allSatisfy(view -> assertThat(view.revision().key())
                            .isEqualTo(view.meta().headKey()))
                    .extracting(ResourceView::meta)
                    .isEqualTo(metas().search(each.withLimit(100)));
        }
    }

    @Test
    default void pageOfNothingShouldSayWhetherThereIsSomething() {
        Search none = Search.first(0, Condition.EVERYTHING);

        assertThat(heads().window(none)).isEqualTo(new Window<>(List.of(), false, null));
        save(revision(id(1), 1));
        assertThat(heads().window(none)).isEqualTo(new Window<>(List.of(), true, null));
    }

    @Test
    default void pageShouldNotNeedTheHeadOfTheRowAfterIt() {
        save(revision(id(1), 1));
        committed(() -> metas().saveAll(List.of(row(revision(id(2), 1)))));

        assertThat(heads().window(Search.first(1, Condition.EVERYTHING)).rows()).hasSize(1);
        assertThatThrownBy(() -> heads().window(Search.first(2, Condition.EVERYTHING)))
                .isInstanceOf(RevisionNotFoundException.class);
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
            assertThat(heads().window(Search.first(1, Condition.EVERYTHING)).rows())
                    .singleElement()
                    .satisfies(view -> assertThat(view.revision().info().uid())
                            .isEqualTo(view.meta().uid()));
        }
        assertThat(writer.join()).isTrue();
    }
}
