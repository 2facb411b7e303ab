package org.specstar.query.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.payload.JsonValues;
import org.specstar.query.ElementField;
import org.specstar.query.Filter;
import org.specstar.query.Queries;
import org.specstar.query.Query;
import org.specstar.query.QueryField;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.time.Moment;

/** What a query is written as is read as the same. */
class ConditionJsonLawTest {
    private static final List<String> TEXTS =
            List.of("", "a", "Ann", "%x_", "\"q\" \\ \n", "\u00e4\ud83d\ude00", "2024-01-01");
    private static final List<String> PATHS = List.of("a", "b.c", "", "tags", "created_by", "is_deleted", "rev_status");

    private final Random random = new Random(11);

    @Test
    void writtenConditionsShouldBeReadAsTheSame() {
        for (int round = 0; round < 5_000; round++) {
            Condition condition = query(4).query().condition();

            String written = ConditionJson.write(condition);

            assertThat(ConditionJson.conditions(JsonValues.read(("[" + written + "]").getBytes(UTF_8))))
                    .as(written)
                    .containsExactly(condition);
        }
    }

    private Filter query(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 8);
        return switch (kind) {
            case 4 -> query(depth - 1).and(query(depth - 1));
            case 5 -> query(depth - 1).or(query(depth - 1));
            case 6 -> query(depth - 1).not();
            case 7 -> elements(field().operand());
            default -> test(random.nextInt(3) == 0 ? field().length() : field());
        };
    }

    private QueryField field() {
        String path = PATHS.get(random.nextInt(PATHS.size()));
        return random.nextBoolean() ? Queries.field(path) : Queries.indexed(path);
    }

    private Query elements(Operand list) {
        QueryField field = new QueryField(list);
        ElementField elements = random.nextBoolean() ? field.any() : field.all();
        return one(List.of(
                () -> elements.eq(value(2)),
                () -> elements.ne(value(2)),
                () -> elements.contains(value(1)),
                () -> elements.startsWith(text()),
                () -> elements.where(test(new QueryField(elements.operand())).condition())));
    }

    private Query test(QueryField field) {
        List<Supplier<Query>> tests = new ArrayList<>(List.of(
                () -> field.eq(value(2)),
                () -> field.ne(value(2)),
                () -> field.gt(value(1)),
                () -> field.between(value(1), value(1)),
                () -> field.in(values()),
                () -> field.notIn(values()),
                () -> field.contains(value(2)),
                () -> field.containsAny(values()),
                () -> field.notStartsWith(text()),
                () -> field.endsWith(text()),
                () -> field.icontains(text()),
                () -> field.like(text()),
                field::isNull,
                field::exists,
                () -> field.isna().not(),
                field::isTruthy,
                field::isBlank,
                () -> field.fuzzy(text(), random.nextDouble() * 0.9 + 0.1)));
        if (!field.operand().equals(Operand.ELEMENT)) {
            tests.add(() -> Queries.createdTime().gte(moment()));
            tests.add(() -> Queries.updatedTime().notIn(List.of(moment())));
        }
        return one(tests);
    }

    private Query one(List<Supplier<Query>> choices) {
        return choices.get(random.nextInt(choices.size())).get();
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            values.add(value(1));
        }
        return values;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> random.nextGaussian() * 1e9;
            case 4 -> moment();
            case 6 -> values();
            case 7 -> Map.of(text(), random.nextInt());
            default -> text();
        };
    }

    private Moment moment() {
        return Moment.ofEpochMicros(random.nextLong() % (1L << 52), false);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
