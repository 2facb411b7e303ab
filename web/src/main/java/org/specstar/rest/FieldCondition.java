package org.specstar.rest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;

/**
 * One condition of a parameter.
 *
 * @param index its place in the list, for errors
 * @param members it has a field's path, an operator and a value
 */
record FieldCondition(String parameter, int index, Map<?, ?> members) {
    private static final String FIELD = "field_path";
    private static final String OPERATOR = "operator";
    private static final String VALUE = "value";
    private static final Set<String> NAMES = Set.of(FIELD, OPERATOR, VALUE);

    /** @param item as it was sent */
    static FieldCondition of(String parameter, int index, @Nullable Object item) {
        if (!(item instanceof Map<?, ?> members)) {
            throw invalid(parameter, index, "is no object");
        }
        FieldCondition condition = new FieldCondition(parameter, index, members);
        if (!members.containsKey(VALUE)) {
            throw condition.invalid("needs '" + VALUE + "'");
        }
        members.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw condition.invalid("has an unknown member '" + name + "'");
                });
        return condition;
    }

    String field() {
        return text(FIELD);
    }

    Condition compares() {
        String operator = text(OPERATOR);
        Comparison comparison =
                Comparison.of(operator).orElseThrow(() -> notAnswered("the operator '" + operator + "'"));
        Object value = value();
        if (value instanceof Boolean && comparison != Comparison.EQ) {
            throw invalid("compares a truth value by '" + operator + "'; only 'eq' makes sense");
        }
        return new Condition.Compares(field(), comparison, value);
    }

    private Object value() {
        Object value = members.get(VALUE);
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number);
        }
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        throw notAnswered("a comparison with null, a list or an object");
    }

    private String text(String name) {
        if (members.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw invalid("needs a text '" + name + "'");
    }

    /** For words of the interface that this version does not answer. */
    ParameterException notAnswered(String what) {
        return new ParameterException(
                ErrorCode.NOT_IMPLEMENTED,
                parameter,
                "This is not part of this version: " + what + ", in " + place(parameter, index) + ".");
    }

    private ParameterException invalid(String problem) {
        return invalid(parameter, index, problem);
    }

    private static ParameterException invalid(String parameter, int index, String problem) {
        return new ParameterException(
                ErrorCode.VALIDATION_ERROR, parameter, place(parameter, index) + " " + problem + ".");
    }

    private static String place(String parameter, int index) {
        return parameter + "[" + index + "]";
    }
}
