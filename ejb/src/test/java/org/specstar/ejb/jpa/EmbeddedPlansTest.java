package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.id.ResourceId;
import org.specstar.payload.IndexKind;
import org.specstar.payload.TextMeaning;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowFixture;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Explanation;
import org.specstar.search.Explanation.UsedIndex;
import org.specstar.search.Operand;
import org.specstar.search.Search;
import org.specstar.search.SearchField;
import org.specstar.search.SearchFields;
import org.specstar.search.Sort;
import org.specstar.search.Value;

/** Which indexes the embedded database finds pages by. */
class EmbeddedPlansTest extends EmbeddedFixture {
    private static final int ROWS = 3_000;

    @BeforeEach
    void save() {
        storage().declare(MODEL, SearchFields.of(List.of(sorted("points"), sorted("status"), sorted("owner"))));
        awaitIndexes();
        List<ResourceMeta> rows = IntStream.range(0, ROWS)
                .mapToObj(number -> RowFixture.indexed(
                        RowFixture.id(number),
                        new IndexedData("{\"points\":" + number % 3 + ",\"status\":\"open\",\"owner\":\"o" + number / 2
                                + "\"}")))
                .toList();
        committed(() -> metas().saveAll(rows));
    }

    private static SearchField sorted(String field) {
        return new SearchField(field, TextMeaning.TEXT, Set.of(IndexKind.SORTED));
    }

    @Test
    void descendingPageShouldBeFoundInTheOrderOfItsIndex() {
        Explanation explanation = metas().explain(byPoints(10));

        assertThat(explanation.indexes()).extracting(UsedIndex::of).containsExactly("points");
        assertThat(explanation.indexes()).extracting(UsedIndex::purpose).containsExactly("filter,order");
        assertThat(explanation.scan()).isFalse();
    }

    /** Each value of points is that of every third row. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, ROWS / 3 - 1, ROWS / 3, ROWS / 3 + 1, ROWS - 1, ROWS, ROWS + 1})
    void descendingPageShouldKeepEqualRowsInTheirOrder(int limit) {
        List<ResourceId> expected = IntStream.of(2, 1, 0)
                .flatMap(points -> IntStream.range(0, ROWS).filter(number -> number % 3 == points))
                .limit(limit)
                .mapToObj(RowFixture::id)
                .toList();

        assertThat(metas().search(byPoints(limit))).extracting(ResourceMeta::id).isEqualTo(expected);
    }

    @Test
    void oneIndexShouldServeBothDirections() throws SQLException {
        metas().search(byPoints(10));

        try (Connection connection = database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name GLOB '*_points_*'")) {
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void conditionOfFewRowsShouldLead() {
        Condition ofFew = new Condition.All(List.of(is("status", "open"), is("owner", "o7")));

        Explanation explanation = metas().explain(Search.first(10, ofFew));

        assertThat(explanation.indexes()).extracting(UsedIndex::of).containsExactly("owner");
        assertThat(explanation.plan()).anyMatch(line -> line.startsWith("SEARCH m USING INDEX"));
    }

    private static Search byPoints(int limit) {
        return new Search(Condition.EVERYTHING, List.of(Sort.descending(Operand.field("points"))), limit, 0, null);
    }

    private static Condition is(String field, String text) {
        return new Condition.Compares(Operand.field(field), Comparison.EQ, Value.of(text));
    }
}
