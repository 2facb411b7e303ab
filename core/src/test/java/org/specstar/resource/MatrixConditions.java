package org.specstar.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Affix;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.search.Operand;
import org.specstar.search.Presence;
import org.specstar.search.Quantifier;
import org.specstar.search.Regex;
import org.specstar.search.Value;
import org.specstar.time.Moment;

/** Conditions of every case with values of every kind. */
final class MatrixConditions {
    static final List<Value> VALUES = Stream.<Object>of(
                    "",
                    "a",
                    "1",
                    "draft",
                    "z",
                    "é",
                    "🙂",
                    "a\u0001",
                    "long ".repeat(60) + "a",
                    "long ".repeat(60),
                    "2026-01-02",
                    "2026-01-02T00:00:00+00:00",
                    "alice",
                    "stable",
                    "issue:1",
                    "issue:1:1",
                    "v1",
                    0,
                    1,
                    new BigDecimal("1.0"),
                    new BigDecimal("-1.5"),
                    new BigDecimal("1E+22"),
                    new BigDecimal("9007199254740992"),
                    true,
                    false,
                    Moment.of(Instant.parse("2026-01-02T00:00:00Z")),
                    Moment.of(Instant.parse("2026-01-02T03:04:05.678901Z")),
                    List.of(),
                    List.of("a", 1),
                    Arrays.asList("a", null),
                    Map.of("k", 1))
            .map(Value::of)
            .toList();

    private static final List<String> PARTS = List.of(
            "", "a", "A", "b", "1", "%", "_", "'", "\\", "\"", " ", "é", "🙂", "issue", "long long", "k", "true");

    private static final List<String> EXPRESSIONS = List.of(
            "a",
            "^a",
            "b$",
            "^$",
            "(?i)draft",
            "[0-9]+",
            "^\\s*$",
            "a.b",
            "x[%_]",
            "(a|b){2}",
            "\\.",
            "(?i)É",
            "^[^a]*$");

    private MatrixConditions() {}

    /** Of every operator on one operand. */
    static List<Condition> on(Operand operand) {
        List<Condition> all = new ArrayList<>(presences(operand));
        for (Value value : VALUES) {
            for (Comparison comparison : Comparison.values()) {
                all.add(new Condition.Compares(operand, comparison, value));
            }
            all.add(new Condition.Contains(operand, value));
            all.add(new Condition.IsIn(operand, List.of(value, Value.of("draft"), Value.of(42))));
        }
        all.add(new Condition.Compares(operand, Comparison.EQ, Value.NULL));
        all.add(new Condition.Contains(operand, Value.NULL));
        all.add(new Condition.IsIn(operand, List.of()));
        all.add(new Condition.IsIn(operand, List.of(Value.NULL)));
        all.addAll(texts(operand));
        all.addAll(elements(operand));
        return all;
    }

    private static List<Condition> presences(Operand operand) {
        return Arrays.stream(Presence.values())
                .<Condition>map(presence -> new Condition.Exists(operand, presence))
                .toList();
    }

    private static List<Condition> texts(Operand operand) {
        List<Condition> all = new ArrayList<>();
        for (String part : PARTS) {
            all.add(new Condition.HasAffix(operand, Affix.START, part));
            all.add(new Condition.HasAffix(operand, Affix.END, part));
            all.add(new Condition.Contains(operand, Value.of(part)));
        }
        EXPRESSIONS.forEach(text -> all.add(new Condition.Matches(operand, Regex.of(text))));
        return all;
    }

    private static List<Condition> elements(Operand operand) {
        List<Condition> all = new ArrayList<>();
        for (Quantifier quantifier : Quantifier.values()) {
            for (Condition element : onElement()) {
                all.add(new Condition.Elements(operand, quantifier, element));
            }
        }
        return all;
    }

    private static List<Condition> onElement() {
        Operand element = Operand.ELEMENT;
        return List.of(
                new Condition.Compares(element, Comparison.EQ, Value.of("a")),
                new Condition.Compares(element, Comparison.GT, Value.of(0)),
                new Condition.Compares(element, Comparison.EQ, Value.of(List.of("a", 1))),
                new Condition.Compares(element, Comparison.EQ, Value.of(true)).not(),
                new Condition.Contains(element, Value.of("a")),
                new Condition.HasAffix(element, Affix.START, "a"),
                new Condition.Matches(element, Regex.of("^[a-z]+$")),
                new Condition.IsIn(element, List.of(Value.of(1), Value.of("ab"))));
    }

    /** A tree of any conditions. */
    static Condition random(SearchedRows random, List<Operand> operands, int depth) {
        int choice = random.below(depth > 0 ? 10 : 5);
        return switch (choice) {
            case 5, 6 -> new Condition.All(parts(random, operands, depth));
            case 7, 8 -> new Condition.Any(parts(random, operands, depth));
            case 9 -> random(random, operands, depth - 1).not();
            case 0 -> onRow(random);
            default -> random.pick(on(random.pick(operands)));
        };
    }

    private static List<Condition> parts(SearchedRows random, List<Operand> operands, int depth) {
        return Stream.generate(() -> random(random, operands, depth - 1))
                .limit(random.below(4))
                .toList();
    }

    private static Condition onRow(SearchedRows random) {
        Moment moment = Moment.of(Instant.ofEpochSecond(1_767_312_000L + random.below(10)));
        return switch (random.below(6)) {
            case 0 -> new Condition.Deleted(random.below(2) == 0);
            case 1 -> new Condition.NotBefore(random.pick(List.of(MetaTime.values())), moment);
            case 2 -> new Condition.NotAfter(random.pick(List.of(MetaTime.values())), moment);
            case 3 -> new Condition.ByUser(random.pick(List.of(MetaUser.values())), Set.of("alice", "o'hara"));
            case 4 -> new Condition.HeadStatus(Set.of(random.pick(List.of(RevisionStatus.values()))));
            default ->
                new Condition.HasId(
                        Set.copyOf(List.of(RowFixture.id(random.below(150)), RowFixture.id(random.below(150)))));
        };
    }
}
