package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.revision;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.event.Change;
import org.specstar.idempotency.KeptAnswer;
import org.specstar.idempotency.RequestName;
import org.specstar.resource.RowFixture;
import org.specstar.resource.StorageFixture;
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

        assertThat(statements()).hasSize(4).element(0).asString().startsWith("SELECT");
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
}
