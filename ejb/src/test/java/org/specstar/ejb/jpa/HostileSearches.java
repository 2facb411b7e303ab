package org.specstar.ejb.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.specstar.id.ResourceId;
import org.specstar.payload.IndexKind;
import org.specstar.payload.TextMeaning;
import org.specstar.resource.RowFixture;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Affix;
import org.specstar.search.Aggregate;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Grouping;
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

/** Searches of every kind by callers who would like to say something to the database themselves. */
final class HostileSearches {
    /** Is in everything that a caller gives, and nowhere else. */
    static final String MARK = "zqx";
    /** The same of numbers. */
    static final String DIGITS = "918273";

    static final List<String> TEXTS = List.of(
            "zqx') OR 1=1; DROP TABLE specstar_meta; --",
            "\"$[0]' ? :zqx #{zqx} ?1 $1",
            "zqx\\' UNION SELECT zqx {} %s /* zqx */ `zqx`");

    /** Names that a developer has declared. */
    static final List<String> DECLARED = List.of("own' OR '1'='1; --", "\"$[0]' ? :own #b {} \\");

    static final SearchFields FIELDS = SearchFields.of(DECLARED.stream()
            .map(path -> new SearchField(path, TextMeaning.TEXT, EnumSet.allOf(IndexKind.class)))
            .toList());

    static final Set<ResourceId> IDS =
            Set.of(RowFixture.id("zqx') OR 1=1 --"), RowFixture.id("\"$[0]' ? :zqx #b"), RowFixture.id("zqx {} ?1 $1"));

    private static final List<Value> VALUES = Stream.<Object>of(
                    new BigDecimal("918273645.25"),
                    Moment.of(Instant.ofEpochSecond(918_273_645)),
                    List.of(TEXTS.get(0), 918_273_645),
                    Map.of(TEXTS.get(1), TEXTS.get(2)))
            .map(Value::of)
            .toList();

    private HostileSearches() {}

    static List<Operand> operands() {
        List<String> paths =
                Stream.concat(DECLARED.stream(), TEXTS.stream().limit(2)).toList();
        List<Operand> all = new ArrayList<>();
        paths.forEach(path -> all.add(Operand.field(path)));
        paths.forEach(path -> all.add(new Operand.Length(Operand.field(path))));
        Arrays.stream(MetaField.values()).map(Operand::meta).forEach(all::add);
        return all;
    }

    static List<Sort> sorts() {
        return operands().stream()
                .filter(Sort::isSortable)
                .flatMap(operand -> Stream.of(Sort.ascending(operand), Sort.descending(operand)))
                .toList();
    }

    /** Times are numbers in positions. */
    static boolean hasTextKeys(Sort sort) {
        return !(sort.operand() instanceof Operand.Meta meta && meta.field().kind() == MetaField.Kind.TIME);
    }

    /** Of every case that looks at an operand, affirmed and denied. */
    static List<Condition> on(Operand operand) {
        List<Condition> all = new ArrayList<>();
        TEXTS.forEach(text -> all.addAll(texts(operand, text)));
        VALUES.forEach(value -> all.addAll(values(operand, value)));
        all.add(new Condition.IsIn(
                operand, Stream.concat(texts(), VALUES.stream()).toList()));
        Arrays.stream(Presence.values()).forEach(presence -> all.add(new Condition.Exists(operand, presence)));
        return denied(all);
    }

    private static Stream<Value> texts() {
        return TEXTS.stream().map(Value::of);
    }

    private static List<Condition> denied(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> Stream.of(condition, condition.not()))
                .toList();
    }

    private static List<Condition> values(Operand operand, Value value) {
        List<Condition> all = new ArrayList<>();
        for (Comparison comparison : Comparison.values()) {
            all.add(new Condition.Compares(operand, comparison, value));
        }
        all.add(new Condition.IsIn(operand, List.of(value)));
        all.add(new Condition.Contains(operand, value));
        for (Quantifier quantifier : Quantifier.values()) {
            all.add(new Condition.Elements(
                    operand, quantifier, new Condition.Compares(Operand.ELEMENT, Comparison.EQ, value)));
        }
        return all;
    }

    private static List<Condition> texts(Operand operand, String text) {
        List<Condition> all = new ArrayList<>(values(operand, Value.of(text)));
        all.addAll(affixes(operand, text));
        affixes(Operand.ELEMENT, text)
                .forEach(inner -> all.add(new Condition.Elements(operand, Quantifier.ANY, inner.not())));
        all.add(new Condition.Similar(operand, text, 0.5));
        return all;
    }

    private static List<Condition> affixes(Operand operand, String text) {
        return List.of(
                new Condition.HasAffix(operand, Affix.START, text),
                new Condition.HasAffix(operand, Affix.END, text),
                new Condition.HasAffix(operand, Affix.START, text.repeat(10)),
                new Condition.Matches(operand, Regex.of("\\Q" + text + "\\E")));
    }

    /** Of every case that looks at the row itself. */
    static List<Condition> onRow() {
        List<Condition> all = new ArrayList<>();
        for (MetaUser user : MetaUser.values()) {
            all.add(new Condition.ByUser(user, Set.copyOf(TEXTS)));
            TEXTS.forEach(text -> all.add(new Condition.ByUser(user, Set.of(text))));
        }
        for (MetaTime time : MetaTime.values()) {
            Moment moment = Moment.of(Instant.ofEpochSecond(918_273_645));
            all.add(new Condition.NotBefore(time, moment));
            all.add(new Condition.NotAfter(time, moment));
        }
        IDS.forEach(id -> all.add(new Condition.HasId(Set.of(id))));
        all.add(new Condition.HasId(IDS));
        all.add(new Condition.HeadStatus(Set.of(RevisionStatus.STABLE)));
        all.add(new Condition.Deleted(false));
        all.add(new Condition.Any(List.of(all.get(0), new Condition.All(List.copyOf(all)))));
        return denied(all);
    }

    static List<Grouping> groupings(Condition condition) {
        return operands().stream()
                .filter(operand -> !(operand instanceof Operand.Length))
                .map(operand -> new Grouping(
                        condition,
                        List.of(operand),
                        figures(operand),
                        List.of(new Grouping.Order(1, true), new Grouping.Order(null, false)),
                        100,
                        0))
                .toList();
    }

    private static List<Aggregate> figures(Operand operand) {
        return Stream.concat(
                        Stream.of(new Aggregate(TEXTS.get(0), Aggregate.Function.COUNT, null)),
                        Arrays.stream(Aggregate.Function.values())
                                .map(function -> new Aggregate(TEXTS.get(1) + function, function, operand)))
                .toList();
    }
}
