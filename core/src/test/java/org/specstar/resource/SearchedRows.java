package org.specstar.resource;

import static org.specstar.resource.RowFixture.ALICE;
import static org.specstar.resource.RowFixture.BOB;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.uid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.IndexKind;
import org.specstar.payload.JsonText;
import org.specstar.payload.TextMeaning;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.SearchField;
import org.specstar.search.SearchFields;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

/** Rows with values of every kind in every field, null and missing ones included, for searches to be tried on. */
final class SearchedRows {
    static final String MIXED = "mixed";
    static final String TITLE = "title";
    static final String POINTS = "points";
    static final String TAGS = "tags";
    static final String BORN = "born";
    static final String PRICE = "address.price";
    static final String STRANGE = "\"$[0]\" ü'🙂?:a";
    /** In the rows, but not declared. */
    static final String UNDECLARED = "undeclared";
    /** In no row. */
    static final String UNKNOWN = "un'known";

    static final List<String> FIELDS = List.of(MIXED, TITLE, POINTS, TAGS, BORN, PRICE, STRANGE, UNDECLARED, UNKNOWN);

    static final SearchFields DECLARED = SearchFields.of(List.of(
            new SearchField(MIXED, TextMeaning.TEXT, Set.of(IndexKind.SORTED, IndexKind.MEMBERS)),
            new SearchField(TITLE, TextMeaning.TEXT, Set.of(IndexKind.SORTED, IndexKind.TRIGRAMS)),
            new SearchField(POINTS, TextMeaning.TEXT, Set.of(IndexKind.SORTED)),
            new SearchField(TAGS, TextMeaning.TEXT, Set.of(IndexKind.MEMBERS)),
            new SearchField(BORN, TextMeaning.TIME, Set.of(IndexKind.SORTED)),
            new SearchField(PRICE, TextMeaning.DECIMAL, Set.of(IndexKind.SORTED)),
            new SearchField(STRANGE, TextMeaning.TEXT, Set.of(IndexKind.SORTED))));

    private static final String LONG = "long ".repeat(60);

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "1",
            "1.5",
            "true",
            "null",
            "a",
            "A",
            "ab",
            "aXb",
            "draft",
            "DRAFT title",
            "x%",
            "x_",
            "a\"b",
            "a'b",
            "a\\b",
            "é",
            "É",
            "e\u0301",
            "\uFFFD",
            "🙂",
            "a\u0001",
            "a\nb",
            LONG + "a",
            LONG + "b",
            "issue:1");

    static final List<Object> NUMBERS = List.of(
            0L, 1L, -1L, 2L, 42L, 1.0, -0.0, 0.5, 1.5, -1.5, 1e22, 9007199254740993L, Long.MAX_VALUE, Double.MIN_VALUE);

    static final List<String> TIMES = List.of(
            "2026-01-02", "2026-01-02T00:00:00Z", "2026-01-02T08:00:00+08:00", "2026-01-02T00:00:00.5Z", "1969-12-31");

    static final List<String> PRICES = List.of("0", "1", "1.00", "-2.5", "1e3", "1000.0", "12345678901234567890.1");

    private final Random random;

    SearchedRows(long seed) {
        this.random = new Random(seed);
    }

    List<ResourceMeta> rows(int count) {
        return IntStream.range(0, count).mapToObj(this::row).toList();
    }

    private ResourceMeta row(int number) {
        int revision = 1 + random.nextInt(12);
        return new ResourceMeta(
                id(number).revision(revision),
                uid(number),
                random.nextInt(3) == 0 ? new SchemaVersion("v" + random.nextInt(3)) : SchemaVersion.NONE,
                revision + random.nextInt(3),
                stamp(),
                stamp(),
                random.nextInt(5) == 0,
                random.nextInt(20) == 0
                        ? null
                        : new IndexedData(new JsonText().value(values()).toString()),
                random.nextInt(6) == 0 ? null : head(),
                1 + random.nextInt(9));
    }

    private HeadMirror head() {
        return new HeadMirror(random.nextBoolean() ? RevisionStatus.STABLE : RevisionStatus.DRAFT, stamp(), stamp());
    }

    private Stamp stamp() {
        return switch (random.nextInt(4)) {
            case 0 -> ALICE;
            case 1 -> BOB;
            default ->
                new Stamp(
                        Moment.of(Instant.ofEpochSecond(1_767_312_000L + random.nextInt(10))),
                        pick(List.of("alice", "bob", "o'hara")));
        };
    }

    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String field : FIELDS) {
            if (!field.equals(UNKNOWN) && random.nextInt(8) != 0) {
                values.put(field, random.nextInt(8) == 0 ? null : value(field));
            }
        }
        return values;
    }

    private @Nullable Object value(String field) {
        return switch (field) {
            case TITLE, STRANGE -> pick(TEXTS);
            case POINTS -> pick(NUMBERS);
            case TAGS -> items();
            case BORN -> pick(TIMES);
            case PRICE -> pick(PRICES);
            default -> mixed();
        };
    }

    private @Nullable Object mixed() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextBoolean();
            case 1 -> items();
            case 2 -> Map.of("k", pick(NUMBERS));
            case 3, 4 -> pick(NUMBERS);
            case 5 -> pick(TIMES);
            default -> pick(TEXTS);
        };
    }

    private List<@Nullable Object> items() {
        List<@Nullable Object> items = new ArrayList<>();
        for (int at = random.nextInt(4); at > 0; at--) {
            items.add(
                    switch (random.nextInt(6)) {
                        case 0 -> null;
                        case 1 -> random.nextBoolean();
                        case 2 -> pick(NUMBERS);
                        case 3 -> Arrays.asList("a", pick(NUMBERS));
                        default -> pick(TEXTS.subList(0, 20));
                    });
        }
        return items;
    }

    <V> V pick(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
