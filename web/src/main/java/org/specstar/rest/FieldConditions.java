package org.specstar.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.payload.JsonValues;
import org.specstar.payload.MalformedJsonException;
import org.specstar.rest.problem.ParameterException;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Condition;

/** The parameters that filter by indexed fields: lists of conditions in JSON, all of which have to hold. */
final class FieldConditions {
    private static final String ON_EVERYTHING = "conditions";

    /** Names of all of them. */
    static final List<String> NAMES = List.of(ON_EVERYTHING, "data_conditions");

    private static final Set<String> META_FIELDS = Set.of(
            "current_revision_id",
            "resource_id",
            "schema_version",
            "total_revision_count",
            "created_time",
            "updated_time",
            "created_by",
            "updated_by",
            "is_deleted",
            "rev_status",
            "rev_created_time",
            "rev_updated_time",
            "rev_created_by",
            "rev_updated_by");

    private FieldConditions() {}

    static List<Condition> read(Parameters parameters, RegisteredModel<?> model) {
        List<Condition> conditions = new ArrayList<>();
        for (String name : NAMES) {
            parameters.text(name).ifPresent(json -> conditions.addAll(read(name, json)));
        }
        UnindexedFields.among(conditions, model).report();
        return conditions;
    }

    private static List<Condition> read(String parameter, String json) {
        if (!(parsed(parameter, json) instanceof List<?> items)) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR,
                    parameter,
                    "Parameter '" + parameter
                            + "' is a list: [{\"field_path\":\"a\",\"operator\":\"eq\",\"value\":1}].");
        }
        List<Condition> conditions = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            FieldCondition condition = FieldCondition.of(parameter, index, items.get(index));
            if (parameter.equals(ON_EVERYTHING) && META_FIELDS.contains(condition.field())) {
                throw condition.notAnswered("conditions on '" + condition.field() + "'");
            }
            conditions.add(condition.compares());
        }
        return conditions;
    }

    private static @Nullable Object parsed(String parameter, String json) {
        try {
            return JsonValues.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            throw unreadable(ErrorCode.BAD_REQUEST, parameter, e);
        } catch (PlatformException e) {
            throw unreadable(ErrorCode.VALIDATION_ERROR, parameter, e);
        }
    }

    private static ParameterException unreadable(ErrorCode code, String parameter, PlatformException problem) {
        return new ParameterException(
                code, parameter, "Invalid " + parameter + " format: " + problem.getMessage(), problem);
    }
}
