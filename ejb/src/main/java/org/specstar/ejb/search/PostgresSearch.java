package org.specstar.ejb.search;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ModelName;
import org.specstar.payload.IndexKind;
import org.specstar.payload.Texts;
import org.specstar.search.Condition;
import org.specstar.search.Regex;
import org.specstar.search.SearchField;
import org.specstar.search.SearchKey;

/**
 * Values in PostgreSQL: {@code indexed} is JSONB, which knows numbers by value; what needs their digits reads
 * {@code indexed_data}.
 *
 * @param trigrams whether the extension is there
 */
public record PostgresSearch(BooleanSupplier trigrams) implements SearchDialect {
    private static final String LENGTH = "CASE {} WHEN 'string' THEN length({}) WHEN 'array' THEN"
            + " jsonb_array_length({}) WHEN 'object' THEN (SELECT count(*) FROM jsonb_object_keys({})) END";

    /** Bytes; an ordered index refuses what is longer than two kilobytes and a half. */
    private static final int LONGEST_INDEXED_CREATOR = 1_000;

    @Override
    public String store() {
        return "postgresql";
    }

    @Override
    public String explain() {
        return "EXPLAIN (COSTS OFF)";
    }

    @Override
    public Plan plan(List<String> lines) {
        return PostgresPlan.read(lines);
    }

    @Override
    public boolean plansPages() {
        return true;
    }

    /** Its fields have an index for each direction (ADR 28). */
    @Override
    public boolean seeksDescents() {
        return false;
    }

    @Override
    public JsonPlace declared(SearchField field) {
        return place(field, PostgresNames.literal(field.path()));
    }

    @Override
    public JsonPlace undeclared(String path) {
        // No row has a name that the database does not take.
        Sql name = Texts.storable(path) ? Sql.of("CAST({} AS text)", path) : Sql.of("NULL");
        return place(null, name);
    }

    private static JsonPlace place(@Nullable SearchField field, Sql name) {
        Sql json = Sql.of("(m.indexed -> {})", name);
        Sql type = Sql.of("jsonb_typeof(m.indexed -> {})", name);
        Sql plain = Sql.of("(m.indexed ->> {})", name);
        Sql text = Sql.of(
                "(CASE WHEN {} = 'string' THEN {} ELSE CAST(m.indexed_data AS json) ->> {} END) COLLATE \"C\"",
                type,
                plain,
                name);
        return new JsonPlace(field, key(name), json, type, text, Sql.of(LENGTH, type, plain, json, json));
    }

    static Sql key(Sql name) {
        return Sql.of("(m.index_keys ->> {}) COLLATE \"C\"", name);
    }

    @Override
    public JsonPlace element(JsonPlace list, int depth) {
        String e = "e" + depth;
        Sql json = Sql.of("CAST(" + e + ".value AS jsonb)");
        Sql type = Sql.of("json_typeof(" + e + ".value)");
        Sql text = Sql.of(e + ".text COLLATE \"C\"");
        Sql key = Sql.of("NULLIF(replace(" + e + ".key, chr(1) || chr(2), chr(1)), '') COLLATE \"C\"");
        return new JsonPlace(null, key, json, type, text, Sql.of(LENGTH, type, text, json, json));
    }

    /** Side by side: the elements as they are written, as texts, and their keys out of the list's. */
    @Override
    public Sql elements(JsonPlace list, int depth) {
        String e = "e" + depth;
        Sql array = Sql.of("CASE WHEN {} = 'array' THEN CAST({} AS json) END", list.type(), written(list, depth));
        return Sql.of(
                "ROWS FROM (json_array_elements({}), json_array_elements_text({}),"
                        + " unnest(string_to_array(substr({}, 2), {}))) AS " + e + "(value, text, key) WHERE " + e
                        + ".value IS NOT NULL",
                array,
                array,
                list.key(),
                between());
    }

    private static Sql written(JsonPlace list, int depth) {
        return depth == 1 ? list.text() : Sql.of("e" + (depth - 1) + ".text");
    }

    @Override
    public String textType() {
        return "string";
    }

    @Override
    public Sql ordered(Sql key) {
        return Sql.of("left(COALESCE({}, ''), " + SearchKey.ORDERED + ") COLLATE \"C\"", key);
    }

    @Override
    public Sql between() {
        return Sql.of("(chr(1) || chr(1))");
    }

    @Override
    public Sql isPart(Sql text, String part) {
        return Sql.of("strpos({}, {}) > 0", text, part);
    }

    @Override
    public Sql endsWith(Sql text, String end, int length) {
        return Sql.of("right({}, " + length + ") = {}", text, end);
    }

    /** However many they are, they take one parameter: databases have a limit of those. */
    @Override
    public Sql isOneOf(Sql text, Collection<String> texts) {
        return texts.size() == 1
                ? Sql.of("{} = {}", text, texts.iterator().next())
                : Sql.of("{} = ANY (CAST({} AS text[]))", text, PostgresNames.array(List.copyOf(texts)));
    }

    /** The index leaves longer names out, and is used where the condition does so too. */
    @Override
    public Sql ofCreators(Sql exact, Collection<String> names) {
        boolean areIndexed = names.stream()
                .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_INDEXED_CREATOR);
        return areIndexed
                ? Sql.of("({} AND octet_length(m.created_by) <= " + LONGEST_INDEXED_CREATOR + ")", exact)
                : exact;
    }

    @Override
    public Sql matches(Sql text, Regex regex) {
        return Sql.of("{} ~ {}", text, regex.advanced());
    }

    @Override
    public Sql isLike(Sql text, String words, double threshold) {
        if (!trigrams.getAsBoolean()) {
            throw new SimilarityUnavailableException();
        }
        return Sql.of("word_similarity({}, {}) >= CAST({} AS real)", words, text, threshold);
    }

    @Override
    public Sql sum(Sql number) {
        return Sql.of("sum(CAST({} AS numeric))", number);
    }

    @Override
    public Sql extreme(boolean least, Sql key, Sql value) {
        return Sql.of(
                "(" + (least ? "min" : "max") + "(ARRAY[{}, {} COLLATE \"C\"]) FILTER (WHERE {} IS NOT NULL))[2]",
                key,
                value,
                key);
    }

    @Override
    public Sql rank(Sql sum) {
        return sum;
    }

    @Override
    public Optional<Sql> indexed(Condition condition, JsonPlace place, Sql exact) {
        return PostgresIndexed.served(condition, place, exact);
    }

    @Override
    public List<String> definitions(SearchField field, IndexKind kind) {
        JsonPlace place = declared(field);
        return switch (kind) {
            case SORTED -> List.of();
            case MEMBERS ->
                List.of(
                        " USING gin (" + place.json().text() + " jsonb_path_ops)",
                        "(seq) WHERE " + PostgresIndexed.others(place, "array").text());
            case TRIGRAMS ->
                List.of(
                        " USING gin ((" + PostgresIndexed.text(field).text() + ") gin_trgm_ops)",
                        "(seq) WHERE " + PostgresIndexed.others(place, "string").text());
        };
    }

    /** A partition has the indexes of its own model. */
    @Override
    public String of(ModelName model) {
        return "";
    }
}
