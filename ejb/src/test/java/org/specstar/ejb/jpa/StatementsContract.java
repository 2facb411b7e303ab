package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.revision;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.constraint.ReferenceStore.Outgoing;
import org.specstar.constraint.ReferenceStore.Target;
import org.specstar.constraint.UniqueStore;
import org.specstar.constraint.UniqueStore.Holding;
import org.specstar.constraint.UniqueStore.UniqueValue;
import org.specstar.event.Change;
import org.specstar.extraction.Extraction;
import org.specstar.idempotency.KeptAnswer;
import org.specstar.idempotency.RequestName;
import org.specstar.resource.ResourceView;
import org.specstar.resource.RowFixture;
import org.specstar.resource.StorageFixture;
import org.specstar.resource.Window;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.time.Moment;

/** How many statements the usual work costs: each is a round trip. */
interface StatementsContract extends StorageFixture {
    /** First words of what was sent to the database since the last call. */
    List<String> statements();

    private void create() {
        committed(() -> {
            revisions().save(revision(id(1), 1));
            metas().insert(meta(id(1)));
            storage().outbox().add(new Change(MODEL, id(1), 1));
        });
    }

    @Test
    default void createShouldInsertAndNothingElse() {
        metas().find(id(1));
        statements();

        create();

        assertThat(statements()).containsExactly("INSERT INTO", "INSERT INTO", "INSERT INTO");
    }

    @Test
    default void replaceShouldReadTheRowOnce() {
        create();
        statements();

        committed(() -> {
            metas().lock(id(1));
            revisions().save(revision(id(1), 2));
            metas().update(meta(id(1)).withVersion(2));
        });

        assertThat(statements()).hasSize(3).element(0).asString().startsWith("SELECT");
    }

    @Test
    default void batchShouldCostTheSameHoweverLargeItIs() {
        statements();

        committed(() -> {
            metas().saveAll(IntStream.range(0, 300)
                    .mapToObj(RowFixture::id)
                    .map(RowFixture::meta)
                    .toList());
            metas().removeAll(List.of(id(7), id(8)));
        });

        assertThat(statements()).containsExactly("INSERT INTO", "DELETE FROM");
    }

    @Test
    default void removalOfRevisionsShouldCostTheSameHoweverManyTheyAre() {
        List<RevisionKey> keys = IntStream.range(0, 300)
                .mapToObj(number -> revision(id(number), 1).key())
                .toList();
        statements();

        committed(() -> revisions().removeAll(keys));

        assertThat(statements()).filteredOn("DELETE FROM"::equals).hasSize(1);
    }

    @Test
    default void requestWithAKeyShouldCostAClaimAndTheKeepingOfItsAnswer() {
        RequestName name = new RequestName("alice", "POST /api/v1/issue", "key");
        Moment now = RowFixture.ALICE.time();
        statements();

        committed(() -> {
            storage().idempotency().claim(name, now);
            storage().idempotency().keep(name, new KeptAnswer("digest", "", new byte[0], now));
        });
        assertThat(statements()).containsExactly("INSERT INTO", "INSERT INTO");
        committed(() -> storage().idempotency().claim(name, now));
        assertThat(statements()).hasSize(2).first().isEqualTo("INSERT INTO");
        storage().idempotency().removeExpired(now, 10);
        assertThat(statements()).hasSize(1);
    }

    private static List<Holding> holdings(String prefix) {
        return IntStream.range(0, 300)
                .mapToObj(number ->
                        new Holding(id(number), List.of(new UniqueValue("number", "\"" + prefix + number + "\""))))
                .toList();
    }

    @Test
    default void uniqueValuesShouldCostTheSameHoweverManyTheyAre() {
        UniqueStore uniques = storage().uniques(MODEL);
        statements();

        committed(() -> uniques.hold(holdings("a")));
        assertThat(statements()).containsExactly("INSERT INTO");
        committed(() -> uniques.hold(holdings("a")));
        assertThat(statements()).as("nothing new").hasSize(1);
        committed(() -> uniques.hold(holdings("b")));
        assertThat(statements()).containsExactly("INSERT INTO", "DELETE FROM");
        committed(() -> uniques.hold(
                List.of(new Holding(id("other"), holdings("b").get(0).values()))));
        assertThat(statements()).as("conflict").hasSize(1);
        committed(() ->
                uniques.release(IntStream.range(0, 300).mapToObj(RowFixture::id).toList()));
        assertThat(statements()).containsExactly("INSERT INTO", "DELETE FROM");
    }

    @Test
    default void referencesShouldCostTheSameHoweverManyTheyAre() {
        List<Outgoing> many = IntStream.range(0, 300)
                .mapToObj(
                        number -> new Outgoing(id(number), List.of(new Target("owner", "a"), new Target("part", "b"))))
                .toList();
        statements();

        committed(() -> storage().references(MODEL).replace(many));
        assertThat(statements()).containsExactly("DELETE FROM", "INSERT INTO");
        committed(() -> storage()
                .references(MODEL)
                .removeAll(many.stream().map(Outgoing::source).toList()));
        assertThat(statements()).containsExactly("DELETE FROM");
        storage().references(MODEL).sources("owner", List.of("a", "b", "c"), 10);
        assertThat(statements()).hasSize(1);
    }

    @Test
    default void counterAndExtractionShouldCostOneStatementEach() {
        statements();

        committed(() -> storage().sequences().raise(MODEL, 1));
        assertThat(statements()).containsExactly("INSERT INTO");
        committed(() -> storage().extractions().save(Extraction.begun(MODEL, "f")));
        assertThat(statements()).containsExactly("INSERT INTO");
        storage().extractions().find(MODEL);
        assertThat(statements()).hasSize(1);
    }

    @Test
    default void pageOfAWalkShouldBeOneQuery() {
        create();
        statements();

        assertThat(metas().walk(null, 10)).hasSize(1);

        assertThat(statements()).hasSize(1);
    }

    @Test
    default void pageWithItsRevisionsShouldBeTwoQueries() {
        List<StoredRevision> many = IntStream.range(0, 100)
                .mapToObj(number -> revision(id(number), 1))
                .toList();
        committed(() -> {
            revisions().saveAll(many);
            metas().saveAll(many.stream()
                    .map(one -> meta(one.info().id().resource()))
                    .toList());
        });
        statements();

        assertThat(metas().search(Search.first(100, Condition.EVERYTHING))).hasSize(100);
        assertThat(revisions().findAll(many.stream().map(StoredRevision::key).toList()))
                .hasSize(100);

        assertThat(statements()).hasSize(2);
    }

    @Test
    default void pageWithItsHeadsShouldBeOneQueryWhereNothingIsSearchedFor() {
        committed(() -> {
            revisions().saveAll(List.of(revision(id(1), 1), revision(id(2), 1)));
            metas().saveAll(List.of(meta(id(1)), meta(id(2))));
        });
        Search search = Search.first(1, new Condition.Deleted(false));
        statements();

        Window<ResourceView> page = storage().heads(MODEL).window(search);
        assertThat(page.hasMore()).isTrue();
        assertThat(statements()).hasSize(1);

        assertThat(storage()
                        .heads(MODEL)
                        .window(search.after(Objects.requireNonNull(page.last())))
                        .rows())
                .hasSize(1);
        assertThat(statements()).hasSize(1);
    }
}
