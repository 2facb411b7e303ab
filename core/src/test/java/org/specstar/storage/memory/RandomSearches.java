package org.specstar.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.IndexKind;
import org.specstar.payload.JsonText;
import org.specstar.payload.TextMeaning;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowFixture;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Affix;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.search.Operand;
import org.specstar.search.Presence;
import org.specstar.search.Quantifier;
import org.specstar.search.Regex;
import org.specstar.search.SearchField;
import org.specstar.search.SearchFields;
import org.specstar.search.Sort;
import org.specstar.search.Value;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

/** Rows, declarations, conditions and orders by chance, of few different values so that many are equal. */
final class RandomSearches {
    private static final List<String> PATHS = List.of("plain", "mixed", "list", "when", "price");
    private static final String LONG = "long ".repeat(51) + "\uD83D\uDE42";
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            true,
            false,
            1,
            1.0,
            2,
            -3.5,
            1e22,
            "",
            "a",
            "ab",
            "b",
            "\uFFFD",
            "\uD83D\uDE42x",
            LONG,
            LONG + "a",
            LONG + "b",
            "2026-01-02",
            "2026-01-02T00:00:00Z",
            "2026-01-03T00:00:00.5Z",
            "1.50",
            "1.5",
            "-2");
    private static final List<MetaField> SORTABLE =
            Stream.of(MetaField.values()).filter(MetaField::sortable).toList();

    private final Random random;

    RandomSearches(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <V> V pick(List<V> values) {
        return values.get(below(values.size()));
    }

    /** Mostly within the rows that there are. */
    long offset(int found) {
        return below(2) == 0 ? 0 : below(found + 3);
    }

    ResourceId id(int number) {
        return RowFixture.id(number);
    }

    SearchFields fields() {
        List<SearchField> fields = new ArrayList<>();
        for (String path : PATHS) {
            Set<IndexKind> kinds = EnumSet.allOf(IndexKind.class);
            kinds.removeIf(kind -> below(3) == 0);
            fields.add(new SearchField(path, meaning(path), kinds));
        }
        fields.removeIf(field -> below(5) == 0);
        return SearchFields.of(fields);
    }

    private static TextMeaning meaning(String path) {
        return switch (path) {
            case "when" -> TextMeaning.TIME;
            case "price" -> TextMeaning.DECIMAL;
            default -> TextMeaning.TEXT;
        };
    }

    ResourceMeta row(int number) {
        HeadMirror head = new HeadMirror(pick(List.of(RevisionStatus.values())), stamp(), stamp());
        return new ResourceMeta(
                id(number).revision(1 + below(3)),
                RowFixture.uid(1),
                SchemaVersion.NONE,
                3,
                stamp(),
                stamp(),
                below(4) == 0,
                below(10) == 0
                        ? null
                        : new IndexedData(new JsonText().value(values()).toString()),
                below(6) == 0 ? null : head,
                1);
    }

    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String path : PATHS) {
            if (below(6) > 0) {
                values.put(path, value(path));
            }
        }
        return values;
    }

    private @Nullable Object value(String path) {
        return switch (path) {
            case "plain" -> below(5);
            case "list" ->
                below(30) == 0
                        ? scalar()
                        : Stream.generate(this::scalar).limit(below(4)).toList();
            default -> scalar();
        };
    }

    private @Nullable Object scalar() {
        return pick(VALUES);
    }

    private Stamp stamp() {
        return new Stamp(moment(), pick(List.of("alice", "bob", "al")));
    }

    private Moment moment() {
        return Moment.of(Instant.ofEpochSecond(below(6) - 3L));
    }

    List<Sort> sorts() {
        return Stream.generate(() -> new Sort(sortable(), below(2) == 0))
                .limit(below(4))
                .toList();
    }

    private Operand sortable() {
        return below(3) == 0 ? Operand.meta(pick(SORTABLE)) : Operand.field(pick(PATHS));
    }

    Condition condition() {
        return new Condition.All(
                Stream.generate(() -> condition(2)).limit(below(4)).toList());
    }

    private Condition condition(int depth) {
        if (depth > 0 && below(4) == 0) {
            List<Condition> parts =
                    Stream.generate(() -> condition(depth - 1)).limit(below(3)).toList();
            return switch (below(3)) {
                case 0 -> new Condition.All(parts);
                case 1 -> new Condition.Any(parts);
                default -> condition(depth - 1).not();
            };
        }
        return below(3) == 0 ? ofMeta() : ofValue(operand());
    }

    private Operand operand() {
        return switch (below(10)) {
            case 0 -> new Operand.Length(Operand.field(pick(PATHS)));
            case 1 -> Operand.meta(pick(List.of(MetaField.values())));
            default -> Operand.field(pick(PATHS));
        };
    }

    private Condition ofMeta() {
        return switch (below(7)) {
            case 0, 1 -> new Condition.Deleted(below(3) == 0);
            case 2 -> new Condition.NotBefore(pick(List.of(MetaTime.values())), moment());
            case 3 -> new Condition.NotAfter(pick(List.of(MetaTime.values())), moment());
            case 4 ->
                new Condition.ByUser(
                        pick(List.of(MetaUser.values())), below(2) == 0 ? Set.of("al") : Set.of("al", "bob"));
            case 5 -> new Condition.HeadStatus(Set.of(RevisionStatus.STABLE));
            default ->
                new Condition.HasId(
                        Stream.generate(() -> id(below(40))).limit(below(6)).collect(Collectors.toSet()));
        };
    }

    private Condition ofValue(Operand operand) {
        return switch (below(10)) {
            case 0, 1, 2, 3 -> compares(operand);
            case 4 -> new Condition.IsIn(operand, someValues());
            case 5 -> new Condition.Contains(operand, oneValue());
            case 6 ->
                new Condition.HasAffix(
                        operand, pick(List.of(Affix.values())), pick(List.of("", "a", "1", "t", LONG, "\uD83D")));
            case 7 -> new Condition.Exists(operand, pick(List.of(Presence.values())));
            case 8 -> new Condition.Elements(operand, pick(List.of(Quantifier.values())), element());
            default -> new Condition.Matches(operand, Regex.of("^a|5"));
        };
    }

    private Condition element() {
        return below(2) == 0 ? compares(Operand.ELEMENT) : new Condition.IsIn(Operand.ELEMENT, someValues());
    }

    private Condition compares(Operand operand) {
        return new Condition.Compares(operand, pick(List.of(Comparison.values())), oneValue());
    }

    private List<Value> someValues() {
        return Stream.generate(this::oneValue).limit(below(4)).toList();
    }

    private Value oneValue() {
        return switch (below(12)) {
            case 0 -> new Value.Time(moment());
            case 1 -> Value.of(Arrays.asList(scalar()));
            case 2, 3, 4 -> Value.of(below(5));
            default -> Value.of(scalar());
        };
    }
}
