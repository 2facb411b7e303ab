package org.specstar.ejb.jpa;

import java.util.List;
import java.util.function.Supplier;
import org.specstar.ejb.jpa.Tables.RowReader;
import org.specstar.ejb.search.Beside;
import org.specstar.ejb.search.Searches;
import org.specstar.ejb.search.Sql;
import org.specstar.id.ModelName;
import org.specstar.search.Search;
import org.specstar.search.SearchFields;

/**
 * Searches of one model's rows, asked of the database.
 *
 * @param table that has the model's rows
 */
record RowSearches(ModelName model, String table, Tables tables, Dialect dialect, Supplier<SearchFields> fields) {
    Searches statements() {
        return new Searches(dialect.search(), model, table, fields.get());
    }

    /** The rows of a page, each read from {@link MetaSql#COLUMNS}. */
    <R> List<R> page(Search search, RowReader<R> reader) {
        Sql page = statements().page(search, MetaSql.COLUMNS, this::answer);
        return read(page, haveKeptPlan(search), reader);
    }

    /** The same with what stands beside each row, read after those columns; for pages that have a kept plan. */
    <R> List<R> page(Search search, Beside beside, RowReader<R> reader) {
        return read(statements().page(search, MetaSql.COLUMNS, beside, this::answer), true, reader);
    }

    /** Whether the database need not plan anew for each page, as no value decides how it is found best. */
    boolean haveKeptPlan(Search search) {
        return !dialect.search().plansPages() || statements().haveOnePlan(search);
    }

    /** What is answered, each row with its columns. */
    List<Object[]> answer(Sql asked) {
        return read(asked, Reading::columns);
    }

    <R> List<R> read(Sql asked, RowReader<R> reader) {
        return read(asked, asked.parameters().isEmpty(), reader);
    }

    private <R> List<R> read(Sql asked, boolean isPlanKept, RowReader<R> reader) {
        return tables.read(
                isPlanKept
                        ? new Reading<>(asked.text(), asked.parameters(), reader)
                        : new Reading<>(asked.text(), asked.parameters(), dialect::planByValues, reader));
    }
}
