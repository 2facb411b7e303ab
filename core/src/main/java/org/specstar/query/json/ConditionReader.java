package org.specstar.query.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.specstar.query.QueryBounds;
import org.specstar.query.QueryField;
import org.specstar.search.Condition;
import org.specstar.search.InvalidRegexException;
import org.specstar.search.Operand;
import org.specstar.search.Quantifier;

/**
 * Reads conditions, and groups of them.
 *
 * @param fields what an object's field is; of elements, the element
 * @param depth how deep the objects are
 */
record ConditionReader(Function<JsonObject, Operand> fields, int depth) {
    private static final Map<String, Function<List<Condition>, Condition>> GROUPS =
            Map.of("and", Condition.All::new, "or", Condition.Any::new, "not", ConditionReader::not);
    private static final String FIELD = "field_path";
    private static final Set<String> OF_GROUPS =
            Set.of("type", "operator", "conditions", FIELD, "source", "quantifier");
    private static final Set<String> OF_LEAVES =
            Set.of("type", "operator", "value", FIELD, "source", "quantifier", "transform");

    private static Condition not(List<Condition> parts) {
        return new Condition.Not(parts.size() == 1 ? parts.get(0) : new Condition.All(parts));
    }

    Condition read(JsonObject item) {
        boolean group = isGroup(item);
        Optional<String> quantifier = item.optional("quantifier");
        if (quantifier.isEmpty()) {
            return group ? plainGroup(item) : leaf(item, fields.apply(item));
        }
        Operand list = fields.apply(item);
        ConditionReader elements = new ConditionReader(ConditionReader::element, depth);
        Condition element = group ? elements.group(item) : leaf(item, Operand.ELEMENT);
        return new Condition.Elements(list, quantifier(item, quantifier.get()), element);
    }

    /** What the parts of a group with a quantifier are about. */
    private static Operand element(JsonObject item) {
        item.requireNo(FIELD, "an element of a list has none");
        return Operand.ELEMENT;
    }

    private static boolean isGroup(JsonObject item) {
        return item.has("conditions")
                || item.members().get("operator") instanceof String operator && GROUPS.containsKey(operator);
    }

    private static Quantifier quantifier(JsonObject item, String name) {
        return switch (name) {
            case "any" -> Quantifier.ANY;
            case "all" -> Quantifier.ALL;
            default -> throw item.invalid("quantifier", "'" + name + "' is not a valid quantifier");
        };
    }

    private Condition plainGroup(JsonObject item) {
        item.requireNo(FIELD, "a group without 'quantifier' has none");
        return group(item);
    }

    private Condition group(JsonObject item) {
        item.value("operator");
        Function<List<Condition>, Condition> group =
                GROUPS.get(String.valueOf(item.members().get("operator")));
        if (group == null) {
            throw item.invalid("operator", item.shown("operator") + " is not a valid DataSearchLogicOperator");
        }
        item.requireOnly(OF_GROUPS);
        item.requireType("DataSearchGroup");
        return group.apply(parts(item));
    }

    private List<Condition> parts(JsonObject item) {
        if (depth >= QueryBounds.DEEPEST) {
            throw item.invalid(
                    "conditions", "The conditions are nested deeper than " + QueryBounds.DEEPEST + " levels");
        }
        ConditionReader deeper = new ConditionReader(fields, depth + 1);
        return item.objects("conditions").stream().map(deeper::read).toList();
    }

    private static Condition leaf(JsonObject item, Operand operand) {
        item.value("operator");
        Operators.Operator operator = Operators.of(String.valueOf(item.members().get("operator")))
                .orElseThrow(
                        () -> item.invalid("operator", item.shown("operator") + " is not a valid DataSearchOperator"));
        Object value = item.value("value");
        item.requireOnly(OF_LEAVES);
        item.requireType("DataSearchCondition");
        return tested(item, operator, new QueryField(transformed(item, operand)), value);
    }

    private static Condition tested(
            JsonObject item, Operators.Operator operator, QueryField field, @Nullable Object value) {
        try {
            return operator.apply(field, PlainValues.of(value)).condition();
        } catch (IllegalArgumentException | InvalidRegexException e) {
            throw item.invalid("value", e.getMessage() + " (" + item.place() + ")");
        }
    }

    private static Operand transformed(JsonObject item, Operand operand) {
        Optional<String> transform = item.optional("transform");
        if (transform.isEmpty()) {
            return operand;
        }
        if (!transform.get().equals("len")) {
            throw item.invalid("transform", "'" + transform.get() + "' is not a valid FieldTransform");
        }
        return new Operand.Length(operand);
    }
}
