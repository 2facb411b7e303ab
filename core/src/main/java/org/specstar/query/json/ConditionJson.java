package org.specstar.query.json;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import org.specstar.query.Operands;
import org.specstar.query.Queries;
import org.specstar.query.QueryBounds;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;

/**
 * Conditions as JSON: objects of {@code field_path}, {@code operator} and {@code value}, and groups of an {@code operator}
 * {@code and}, {@code or} or {@code not} and their {@code conditions}.
 *
 * <p>Further members of a condition are {@code transform} ({@code len}), {@code quantifier} ({@code any} or {@code all}
 * elements of a list pass; the field of a group's parts is then the element) and {@code source} ({@code data} for an indexed
 * field that is named like one of the row).
 */
public final class ConditionJson {
    private static final String FIELD = "field_path";
    private static final String SOURCE = "source";

    private ConditionJson() {}

    /**
     * The conditions of the parameter {@code conditions}, all of which are to hold: fields of the row first, then indexed
     * ones.
     *
     * @param plain as {@code JsonValues} reads it
     * @throws InvalidFilterException if it is no such list
     */
    public static List<Condition> conditions(@Nullable Object plain) {
        return read("conditions", plain, ConditionJson::field);
    }

    /**
     * The same of {@code data_conditions}: indexed fields only.
     *
     * @throws InvalidFilterException if it is no such list
     */
    public static List<Condition> dataConditions(@Nullable Object plain) {
        return read("data_conditions", plain, ConditionJson::indexed);
    }

    private static List<Condition> read(
            String parameter, @Nullable Object plain, Function<JsonObject, Operand> fields) {
        ConditionReader reader = new ConditionReader(fields, 1);
        try {
            QueryBounds.requirePlain(plain);
            List<Condition> conditions =
                    JsonObject.list(parameter, plain).stream().map(reader::read).toList();
            QueryBounds.require(new Condition.All(conditions));
            return conditions;
        } catch (IllegalArgumentException e) {
            throw new InvalidFilterException(parameter, String.valueOf(e.getMessage()));
        }
    }

    private static Operand field(JsonObject item) {
        String path = item.text(FIELD);
        return switch (item.optional(SOURCE).orElse("")) {
            case "" -> Queries.field(path).operand();
            case "meta" ->
                MetaField.of(path)
                        .map(Operand::meta)
                        .orElseThrow(() -> item.invalid(FIELD, "'" + path + "' is not a field of the meta"));
            default -> indexed(item);
        };
    }

    private static Operand indexed(JsonObject item) {
        item.optional(SOURCE).filter(source -> !source.equals("data")).ifPresent(source -> {
            throw item.invalid(SOURCE, "'" + source + "' is not a valid source");
        });
        return Operand.field(item.text(FIELD));
    }

    /**
     * One condition as {@link #conditions} reads it, but for the order of the names in it. What rows are filtered by
     * without an operator is written with the operator that means the same.
     */
    public static String write(Condition condition) {
        JsonText out = new JsonText(256);
        condition.accept(new ConditionWriter(out));
        return out.toString();
    }

    /** Whether an indexed field can only be told from a field of the row by its source. */
    static boolean isAmbiguous(Operand operand) {
        return operand instanceof Operand.Indexed
                && MetaField.of(Operands.name(operand)).isPresent();
    }
}
