package org.specstar.ejb.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.id.ModelName;
import org.specstar.payload.IndexKind;
import org.specstar.search.Condition;
import org.specstar.search.Regex;
import org.specstar.search.SearchField;

/** Where the two databases differ in how values are searched. */
public sealed interface SearchDialect permits PostgresSearch, SqliteSearch {
    static SearchDialect of(Database database) {
        return database instanceof PostgresDatabase
                ? new PostgresSearch(new TrigramExtension(database))
                : new SqliteSearch();
    }

    /** What stands between the keys of a list's elements. */
    String BETWEEN = "\u0001\u0001";

    /** What {@link org.specstar.search.Explanation} calls the store. */
    String store();

    /** What stands before a query that is to be explained. */
    String explain();

    Plan plan(List<String> lines);

    /** Whether the database itself finds the index that a page costs least by. */
    boolean plansPages();

    /** Whether descending pages are found by {@link Descent}, so that fields have no index for that direction. */
    boolean seeksDescents();

    JsonPlace declared(SearchField field);

    /** A field whose name comes from a caller. */
    JsonPlace undeclared(String path);

    /** An element in {@link #elements}. */
    JsonPlace element(JsonPlace list, int depth);

    /** What to select the elements of a list from; without rows for anything but a list. */
    Sql elements(JsonPlace list, int depth);

    /** The type of a text, in the words of {@link JsonPlace#type}. */
    String textType();

    /** The ordered part of a key, empty for no value; as it stands in indexes. */
    Sql ordered(Sql key);

    /** {@link #BETWEEN} as text of a statement. */
    Sql between();

    Sql isPart(Sql text, String part);

    Sql endsWith(Sql text, String end, int length);

    Sql isOneOf(Sql text, Collection<String> texts);

    /**
     * What is true of rows of these creators, in a form that the index of creators can serve.
     *
     * @param exact that condition
     */
    Sql ofCreators(Sql exact, Collection<String> names);

    Sql matches(Sql text, Regex regex);

    /** Whether a text has words like another's. */
    Sql isLike(Sql text, String words, double threshold);

    /** The exact sum of numbers that are written in texts; what is no number is null. */
    Sql sum(Sql number);

    /** Of the rows' values, written so, the one with the least or the greatest key. */
    Sql extreme(boolean least, Sql key, Sql value);

    /** What puts a sum in its place among others. */
    Sql rank(Sql sum);

    /**
     * A condition on a declared field in a form that an index of it other than by order can serve; empty if none can.
     *
     * @param exact the same condition as it holds for all values
     */
    Optional<Sql> indexed(Condition condition, JsonPlace place, Sql exact);

    /**
     * What makes an index of this kind, other than by order, after the table's name; none if there is no such index.
     */
    List<String> definitions(SearchField field, IndexKind kind);

    /** What restricts an index to one model; empty where each has a table of its own. */
    String of(ModelName model);
}
