package org.specstar.ejb.search;

import java.util.List;
import java.util.function.Function;
import org.specstar.id.ModelName;
import org.specstar.search.Condition;
import org.specstar.search.Explanation;
import org.specstar.search.Grouping;
import org.specstar.search.Operand;
import org.specstar.search.Search;
import org.specstar.search.SearchFields;
import org.specstar.search.Sort;

/**
 * Searches of one model's rows as statements.
 *
 * @param table that has the model's rows
 * @param fields those that a developer has declared; their names are written into statements, for the planner to see which
 *     index fits
 */
public record Searches(SearchDialect dialect, ModelName model, String table, SearchFields fields) {
    private Operands operands() {
        return new Operands(dialect, fields);
    }

    /** What is true of the rows {@code m} that fulfil a condition. */
    public Sql where(Condition condition) {
        return ConditionSql.of(condition, operands());
    }

    /** From the table, and only rows that fulfil the condition. The model stands in the text: indexes are for one each. */
    Sql rows(Condition condition) {
        return rows(where(condition));
    }

    Sql rows(Sql where) {
        return Sql.of(table + " m WHERE m.model = {} AND {}", Sql.literal(model.text()), where);
    }

    /**
     * @param columns of the table, in the order that they are read in
     * @param asked answers what has to be known of the rows first
     */
    public Sql page(Search search, List<String> columns, Function<Sql, List<Object[]>> asked) {
        return rows(search, columns, asked).sql();
    }

    /** The same with what stands beside each row. */
    public Sql page(Search search, List<String> columns, Beside beside, Function<Sql, List<Object[]>> asked) {
        return rows(search, columns, asked).with(beside);
    }

    private PageSql rows(Search search, List<String> columns, Function<Sql, List<Object[]>> asked) {
        return dialect.plansPages()
                ? rows(search, columns, new SqliteChoice.Chosen(rows(search.condition()), true))
                : rows(search, columns, new SqliteChoice(this, asked).page(search));
    }

    private PageSql rows(Search search, List<String> columns, SqliteChoice.Chosen chosen) {
        Operands operands = operands();
        List<OrderColumn> orders = search.sorts().stream()
                .map(sort -> OrderColumn.of(sort, operands))
                .map(order -> chosen.isOrdered() ? order : order.withoutIndex())
                .toList();
        Sql last = Sql.of(chosen.isOrdered() ? "m.seq" : "+m.seq");
        Descent descending =
                chosen.isOrdered() && seeksDescent(search) ? new Descent(table, orders.get(0), last) : null;
        return new PageSql(columns, chosen.rows(), orders, last, descending, search);
    }

    /** With more sorts equal rows are put in order anyhow. */
    private boolean seeksDescent(Search search) {
        if (!dialect.seeksDescents() || search.sorts().size() != 1) {
            return false;
        }
        Sort sort = search.sorts().get(0);
        return sort.descending() && Leads.hasKeysOfMany(sort.operand(), fields);
    }

    /** Whether no value decides how a page is found best. */
    public boolean haveOnePlan(Search search) {
        return search.offset() == 0 && where(search.condition()).parameters().isEmpty();
    }

    public Sql count(Condition condition) {
        return Sql.of("SELECT count(*) FROM {}", rows(condition));
    }

    /** Asks how the first page of a search would be found. */
    public Sql explanation(Search search, List<String> columns, Function<Sql, List<Object[]>> asked) {
        Search first = new Search(search.condition(), search.sorts(), search.limit(), search.offset(), null);
        return Sql.of("{} {}", Sql.of(dialect.explain()), page(first, columns, asked));
    }

    /** What the answer to {@link #explanation} says. */
    public Explanation plan(List<Object[]> answer) {
        List<String> lines = answer.stream()
                .map(columns -> String.valueOf(columns[columns.length - 1]))
                .toList();
        return new IndexNames(table, new FieldIndexes(dialect, model).of(fields))
                .explanation(dialect.store(), dialect.plan(lines));
    }

    public GroupingSql groups(Grouping grouping) {
        return new GroupingSql(this, grouping);
    }

    Searched searched(Operand operand) {
        return operands().of(operand);
    }
}
