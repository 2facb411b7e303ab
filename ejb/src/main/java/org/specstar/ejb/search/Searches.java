package org.specstar.ejb.search;

import java.util.List;
import org.specstar.id.ModelName;
import org.specstar.search.Condition;
import org.specstar.search.Explanation;
import org.specstar.search.Grouping;
import org.specstar.search.Operand;
import org.specstar.search.Search;
import org.specstar.search.SearchFields;

/**
 * Searches of one model's rows as statements.
 *
 * @param fields those that a developer has declared; their names are written into statements, for the planner to see which
 *     index fits
 */
public record Searches(SearchDialect dialect, ModelName model, SearchFields fields) {
    private Operands operands() {
        return new Operands(dialect, fields);
    }

    /** What is true of the rows {@code m} that fulfil a condition. */
    public Sql where(Condition condition) {
        return ConditionSql.of(condition, operands());
    }

    /** From the table, and only rows that fulfil the condition. The model stands in the text: indexes are for one each. */
    Sql rows(Condition condition) {
        return Sql.of("specstar_meta m WHERE m.model = {} AND {}", Sql.literal(model.text()), where(condition));
    }

    /** @param columns of the table, in the order that they are read in */
    public Sql page(Search search, List<String> columns) {
        Operands operands = operands();
        List<OrderColumn> orders = search.sorts().stream()
                .map(sort -> OrderColumn.of(sort, operands))
                .toList();
        return new PageSql(columns, rows(search.condition()), orders, search).sql();
    }

    public Sql count(Condition condition) {
        return Sql.of("SELECT count(*) FROM {}", rows(condition));
    }

    /** Asks how the first page of a search would be found. */
    public Sql explanation(Search search, List<String> columns) {
        Search first = new Search(search.condition(), search.sorts(), search.limit(), search.offset(), null);
        return Sql.of("{} {}", Sql.of(dialect.explain()), page(first, columns));
    }

    /** What the answer to {@link #explanation} says. */
    public Explanation plan(List<?> answer) {
        List<String> lines = answer.stream()
                .map(row -> row instanceof Object[] columns ? columns[columns.length - 1] : row)
                .map(String::valueOf)
                .toList();
        return new IndexNames(new FieldIndexes(dialect, model).of(fields))
                .explanation(dialect.store(), dialect.plan(lines));
    }

    public GroupingSql groups(Grouping grouping) {
        return new GroupingSql(this, grouping);
    }

    Searched searched(Operand operand) {
        return operands().of(operand);
    }
}
