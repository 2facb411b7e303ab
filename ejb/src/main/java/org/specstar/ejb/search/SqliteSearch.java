package org.specstar.ejb.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.db.SqliteFunctions;
import org.specstar.id.ModelName;
import org.specstar.payload.IndexKind;
import org.specstar.payload.Texts;
import org.specstar.search.Condition;
import org.specstar.search.Regex;
import org.specstar.search.SearchField;
import org.specstar.search.SearchKey;

/** Values in SQLite, whose JSON is text; what it has no word for is a function of ours. */
public record SqliteSearch() implements SearchDialect {
    @Override
    public String store() {
        return "sqlite";
    }

    @Override
    public String explain() {
        return "EXPLAIN QUERY PLAN";
    }

    @Override
    public Plan plan(List<String> lines) {
        return SqlitePlan.read(lines);
    }

    @Override
    public boolean plansPages() {
        return false;
    }

    @Override
    public boolean seeksDescents() {
        return true;
    }

    @Override
    public JsonPlace declared(SearchField field) {
        return place(field, SqliteNames.literal(field.path()));
    }

    @Override
    public JsonPlace undeclared(String path) {
        // No row has a name that the database does not take.
        return place(null, Texts.storable(path) ? Sql.of("{}", SqliteNames.path(path)) : Sql.of("NULL"));
    }

    private static JsonPlace place(@Nullable SearchField field, Sql path) {
        Sql json = Sql.of("(m.indexed_data -> {})", path);
        Sql type = Sql.of("json_type(m.indexed_data, {})", path);
        Sql text = Sql.of(
                "CASE {} WHEN 'text' THEN m.indexed_data ->> {} WHEN 'null' THEN NULL ELSE {} END", type, path, json);
        return new JsonPlace(field, key(path), json, type, text, length(type, text, json));
    }

    static Sql key(Sql path) {
        return Sql.of("(m.index_keys ->> {})", path);
    }

    private static Sql length(Sql type, Sql text, Sql json) {
        return Sql.of(
                "CASE {} WHEN 'text' THEN length({}) WHEN 'array' THEN json_array_length({})"
                        + " WHEN 'object' THEN (SELECT count(*) FROM json_each({})) END",
                type,
                text,
                json,
                json);
    }

    @Override
    public JsonPlace element(JsonPlace list, int depth) {
        String e = "e" + depth;
        Sql json = Sql.of("({} -> " + e + ".key)", list.json());
        Sql type = Sql.of(e + ".type");
        Sql text =
                Sql.of("CASE " + e + ".type WHEN 'text' THEN " + e + ".value WHEN 'null' THEN NULL ELSE {} END", json);
        Sql key = Sql.of(
                "CASE " + e + ".type WHEN 'text' THEN '" + SearchKey.TEXT + "' || " + e
                        + ".value WHEN 'null' THEN NULL ELSE " + SqliteFunctions.KEY + "({}) END",
                json);
        return new JsonPlace(null, Sql.of("({})", key), json, type, Sql.of("({})", text), length(type, text, json));
    }

    @Override
    public Sql elements(JsonPlace list, int depth) {
        return Sql.of("json_each(CASE WHEN {} = 'array' THEN {} ELSE '[]' END) AS e" + depth, list.type(), list.json());
    }

    @Override
    public String textType() {
        return "text";
    }

    @Override
    public Sql ordered(Sql key) {
        return Sql.of("substr(COALESCE({}, ''), 1, " + SearchKey.ORDERED + ")", key);
    }

    @Override
    public Sql between() {
        return Sql.of("char(1, 1)");
    }

    @Override
    public Sql isPart(Sql text, String part) {
        return Sql.of("instr({}, {}) > 0", text, part);
    }

    @Override
    public Sql endsWith(Sql text, String end, int length) {
        return Sql.of("substr({}, -" + length + ") = {}", text, end);
    }

    /** However many they are, they take one parameter: databases have a limit of those. */
    @Override
    public Sql isOneOf(Sql text, Collection<String> texts) {
        return texts.size() == 1
                ? Sql.of("{} = {}", text, texts.iterator().next())
                : Sql.of("{} IN (SELECT k.value FROM json_each({}) AS k)", text, TextsJson.of(List.copyOf(texts)));
    }

    @Override
    public Sql ofCreators(Sql exact, Collection<String> names) {
        return exact;
    }

    @Override
    public Sql matches(Sql text, Regex regex) {
        return Sql.of(SqliteFunctions.MATCHES + "({}, {})", regex.text(), text);
    }

    @Override
    public Sql isLike(Sql text, String words, double threshold) {
        return Sql.of(SqliteFunctions.SIMILARITY + "({}, {}) >= {}", words, text, (double) (float) threshold);
    }

    @Override
    public Sql sum(Sql number) {
        return Sql.of(SqliteFunctions.SUM + "({})", number);
    }

    @Override
    public Sql extreme(boolean least, Sql key, Sql value) {
        return Sql.of((least ? SqliteFunctions.LEAST : SqliteFunctions.GREATEST) + "({}, {})", key, value);
    }

    @Override
    public Sql rank(Sql sum) {
        return Sql.of(SqliteFunctions.KEY + "({})", sum);
    }

    /** Members of lists and parts of texts are looked for in every row that the other conditions leave. */
    @Override
    public Optional<Sql> indexed(Condition condition, JsonPlace place, Sql exact) {
        return Optional.empty();
    }

    @Override
    public List<String> definitions(SearchField field, IndexKind kind) {
        return List.of();
    }

    @Override
    public String of(ModelName model) {
        return " WHERE model = " + Sql.literal(model.text()).text();
    }
}
