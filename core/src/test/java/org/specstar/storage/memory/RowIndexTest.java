package org.specstar.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.indexed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.specstar.payload.IndexKind;
import org.specstar.payload.JsonInput;
import org.specstar.payload.MalformedJsonException;
import org.specstar.payload.TextMeaning;
import org.specstar.resource.Hit;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Search;
import org.specstar.search.SearchField;
import org.specstar.search.SearchFields;
import org.specstar.search.Sort;

/** When an index begins, and that it has all rows from then on. */
class RowIndexTest extends MemoryStorageFixture {
    private static final SearchFields FIELDS = SearchFields.of(List.of(sorted("colour"), sorted("size")));
    private static final Condition RED = new Condition.Compares("colour", Comparison.EQ, "red");
    private static final List<Sort> BY_SIZE = List.of(Sort.ascending(Operand.field("size")));
    /** So many that other threads help with their indexes. */
    private static final int BATCH = Rows.MANY;

    private static final int BATCHES = 40;

    private volatile boolean written;

    private static SearchField sorted(String path) {
        return new SearchField(path, TextMeaning.TEXT, Set.of(IndexKind.SORTED));
    }

    /** Every other one is red; later ones are smaller. */
    private static ResourceMeta row(int number) {
        String colour = number % 2 == 0 ? "red" : "blue";
        return indexed(
                id(number), new IndexedData("{\"colour\":\"" + colour + "\",\"size\":" + (10_000 - number) + "}"));
    }

    private static List<RowDraft> drafts(int from, int end, IndexLayout layout) {
        return RowDraft.all(
                IntStream.range(from, end).mapToObj(RowIndexTest::row).toList(), layout);
    }

    private static List<String> used(Rows rows) {
        return rows.layout().columns().stream()
                .filter(Column::isUsed)
                .map(Column::name)
                .toList();
    }

    @Test
    void writingShouldBeginNoIndexBesideTheOrderOfInsertion() {
        Rows rows = Rows.EMPTY.under(FIELDS);
        rows = rows.withAll(drafts(0, 500, rows.layout())).without(id(7));
        rows = rows.with(RowDraft.of(row(8), rows.layout()));

        assertThat(rows.size()).isEqualTo(499);
        assertThat(used(rows)).containsExactly("order of insertion");
    }

    @Test
    void searchShouldBeginTheIndexesThatItMayUse() {
        Rows empty = Rows.EMPTY.under(FIELDS);
        Rows rows = empty.withAll(drafts(0, 500, empty.layout()));

        Plan.page(Search.first(10, RED), rows);

        assertThat(used(rows)).containsExactly("order of insertion", "order of colour");
    }

    @Test
    void indexShouldHaveWhatCameBeforeItAndWhatComesAfterIt() {
        Rows empty = Rows.EMPTY.under(FIELDS);
        Rows before = empty.withAll(drafts(0, 500, empty.layout()));
        List<RowDraft> draftsOfNoIndex = drafts(500, 1_000, empty.layout());
        Search search = Search.first(2_000, RED).sorted(BY_SIZE);
        List<Hit> found = Plan.page(search, before);

        Rows after = before.withAll(draftsOfNoIndex).without(id(0)).without(id(998));

        assertThat(found)
                .hasSize(250)
                .first()
                .returns(id(498), hit -> hit.meta().id());
        assertThat(Plan.page(search, before)).isEqualTo(found);
        assertThat(Plan.page(search, after))
                .hasSize(498)
                .first()
                .returns(id(996), hit -> hit.meta().id());
    }

    @Test
    void indexThatHasBegunShouldNotBeMadeAgain() {
        IndexLayout layout = new IndexLayout(FIELDS);
        List<Row> rows = IntStream.rangeClosed(1, 10)
                .mapToObj(place -> new Row(row(place), place, layout))
                .toList();
        RowIndex index = RowIndex.empty(layout.ids());
        index.tree(List::of);

        RowIndex after =
                index.withAll(rows, RowIndexTest::nobodyAsks).replaced(rows.get(0), null, RowIndexTest::nobodyAsks);

        assertThat(after.tree(RowIndexTest::nobodyAsks).values()).hasSize(9).doesNotContain(rows.get(0));
    }

    @Test
    void rowThatNoIndexCouldTakeShouldNotBeWritten() {
        storage().declare(MODEL, FIELDS);
        IndexedData tooLong = new IndexedData("{\"colour\":\"" + "x".repeat(JsonInput.LONGEST_TEXT + 1) + "\"}");

        assertThatThrownBy(() -> committed(() -> metas().insert(indexed(id(1), tooLong))))
                .isInstanceOf(MalformedJsonException.class);
        committed(() -> metas().insert(row(2)));

        assertThat(metas().hits(Search.first(10, RED))).hasSize(1);
    }

    private static List<Row> nobodyAsks() {
        throw new AssertionError("All rows were asked for");
    }

    @RepeatedTest(10)
    void searchesShouldFindWholeUnitsWhileOthersWrite() throws Exception {
        storage().declare(MODEL, FIELDS);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = new ArrayList<>(List.of(this::write));
            IntStream.range(0, 3).forEach(reader -> work.add(this::everyUnitIsWhole));
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(metas().hits(Search.first(10_000, Condition.EVERYTHING).sorted(BY_SIZE)))
                .hasSize(BATCH * BATCHES);
        assertThat(metas().walk(null, 10_000)).hasSize(BATCH * BATCHES);
    }

    private boolean write() {
        try {
            for (int batch = 0; batch < BATCHES; batch++) {
                int from = batch * BATCH;
                committed(() -> metas().saveAll(IntStream.range(from, from + BATCH)
                        .mapToObj(RowIndexTest::row)
                        .toList()));
            }
            return true;
        } finally {
            written = true;
        }
    }

    private boolean everyUnitIsWhole() {
        Search search = Search.first(10_000, Condition.EVERYTHING).sorted(BY_SIZE);
        boolean whole = true;
        while (whole && !written) {
            whole = metas().hits(search).size() % BATCH == 0;
        }
        return whole;
    }
}
