package org.specstar.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.indexed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.id.ResourceId;
import org.specstar.payload.IndexKind;
import org.specstar.payload.TextMeaning;
import org.specstar.resource.Hit;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Explanation;
import org.specstar.search.Operand;
import org.specstar.search.Search;
import org.specstar.search.SearchField;
import org.specstar.search.SearchFields;
import org.specstar.search.Sort;

/** What is declared when, and which index is used for what. */
class MemorySearchTest extends MemoryStorageFixture {
    private static final SearchFields COLOUR = SearchFields.of(List.of(sorted("colour")));
    private static final SearchFields BOTH = SearchFields.of(List.of(sorted("colour"), sorted("size")));
    private static final Condition RED = new Condition.Compares("colour", Comparison.EQ, "red");
    private static final List<Sort> BY_SIZE = List.of(Sort.descending(Operand.field("size")));

    private static SearchField sorted(String path) {
        return new SearchField(path, TextMeaning.TEXT, Set.of(IndexKind.SORTED));
    }

    /** Every tenth is red, and nine of ten sizes are its own. */
    private static ResourceMeta row(int number) {
        String colour = number % 10 == 0 ? "red" : "blue";
        return indexed(id(number), new IndexedData("{\"colour\":\"" + colour + "\",\"size\":" + number % 900 + "}"));
    }

    private void saveRows(int from, int end) {
        committed(() -> metas().saveAll(IntStream.range(from, end)
                .mapToObj(MemorySearchTest::row)
                .toList()));
    }

    private List<ResourceId> found(Search search) {
        return metas().search(search).stream().map(ResourceMeta::id).toList();
    }

    @Test
    void fieldsShouldBeIndexedWheneverTheyAreDeclared() {
        saveRows(0, 1_000);
        storage().declare(MODEL, COLOUR);
        saveRows(1_000, 2_000);
        List<ResourceId> before = found(Search.first(1_000, RED));
        storage().declare(MODEL, BOTH);

        assertThat(found(Search.first(1_000, RED))).hasSize(200).isEqualTo(before);
        assertThat(metas().count(RED)).isEqualTo(200);
        assertThat(metas().fields().find("size")).isPresent();
        assertThat(found(Search.first(2, RED).sorted(BY_SIZE))).containsExactly(id(890), id(1_790));
    }

    @Test
    void unitThatHasWrittenBeforeADeclarationShouldBeIndexedByIt() {
        committed(() -> {
            metas().saveAll(List.of(row(10), row(11)));
            storage().declare(MODEL, BOTH);

            assertThat(found(Search.first(10, RED))).containsExactly(id(10));
        });

        assertThat(metas().count(RED)).isEqualTo(1);
        assertThat(metas().explain(Search.first(10, RED)).scan()).isFalse();
    }

    @Test
    void snapshotShouldKeepItsRowsWhateverIsWrittenAndDeclared() {
        storage().declare(MODEL, COLOUR);
        saveRows(0, 100);

        List<ResourceId> seen = storage().snapshot(snapshot -> {
            committed(() -> metas().removeAll(List.of(id(10))));
            storage().declare(MODEL, SearchFields.NONE);
            List<ResourceId> ids = new ArrayList<>();
            snapshot.forEach(MODEL, RED, (meta, revisions) -> ids.add(meta.id()));
            return ids;
        });

        assertThat(seen).hasSize(10).startsWith(id(0), id(10), id(20));
    }

    @Test
    void explanationShouldNameTheIndexOfTheFilter() {
        storage().declare(MODEL, BOTH);
        saveRows(0, 2_000);

        Explanation explanation = metas().explain(Search.first(500, RED).sorted(BY_SIZE));

        assertThat(explanation.indexes())
                .containsExactly(new Explanation.UsedIndex("order of colour", "colour", "filter"));
        assertThat(explanation.scan()).isFalse();
    }

    @Test
    void explanationShouldNameTheIndexOfTheOrder() {
        storage().declare(MODEL, BOTH);
        saveRows(0, 2_000);
        Condition blue = new Condition.Compares("colour", Comparison.EQ, "blue");

        Explanation explanation = metas().explain(Search.first(10, blue).sorted(BY_SIZE));

        assertThat(explanation.indexes()).containsExactly(new Explanation.UsedIndex("order of size", "size", "order"));
        assertThat(explanation.scan()).isFalse();
    }

    @Test
    void explanationShouldNameOneIndexForFilterAndOrder() {
        storage().declare(MODEL, BOTH);
        saveRows(0, 2_000);
        Condition large = new Condition.Compares("size", Comparison.GT, 500);

        Explanation explanation = metas().explain(Search.first(10, large).sorted(BY_SIZE));

        assertThat(explanation.indexes())
                .containsExactly(new Explanation.UsedIndex("order of size", "size", "filter,order"));
    }

    @Test
    void explanationShouldTellAScan() {
        storage().declare(MODEL, COLOUR);
        saveRows(0, 100);
        Condition large = new Condition.Compares("size", Comparison.GT, 50);

        assertThat(metas().explain(Search.first(10, large)).scan()).isTrue();
        assertThat(metas().explain(Search.first(10, Condition.EVERYTHING).sorted(BY_SIZE))
                        .scan())
                .isTrue();
        assertThat(metas().explain(Search.first(10, new Condition.Deleted(false)))
                        .scan())
                .isFalse();
    }

    @Test
    void pagesByPositionShouldJoinToTheWholeInEitherDirection() {
        storage().declare(MODEL, BOTH);
        saveRows(0, 2_000);
        Search whole = Search.first(2_000, Condition.EVERYTHING).sorted(BY_SIZE);

        List<ResourceId> paged = new ArrayList<>();
        Search search = whole.withLimit(7);
        for (List<Hit> page = metas().hits(search); !page.isEmpty(); page = metas().hits(search)) {
            page.forEach(hit -> paged.add(hit.meta().id()));
            search = search.after(page.get(page.size() - 1).position(BY_SIZE, metas().fields()));
        }

        assertThat(paged).hasSize(2_000).isEqualTo(found(whole));
    }
}
