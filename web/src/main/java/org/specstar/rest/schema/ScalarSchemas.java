package org.specstar.rest.schema;

import java.util.EnumMap;
import java.util.Map;
import org.specstar.payload.codec.ScalarShape;
import org.specstar.rest.document.Tree;

/** Schemas of values without parts. Formats are those that OpenAPI's registry of formats names. */
final class ScalarSchemas {
    private static final Map<ScalarShape, Tree> FIXED = new EnumMap<>(Map.ofEntries(
            Map.entry(ScalarShape.TEXT, type("string")),
            Map.entry(ScalarShape.INT64, formatted("integer", "int64")),
            Map.entry(ScalarShape.INT32, formatted("integer", "int32")),
            Map.entry(ScalarShape.INT16, between(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(ScalarShape.INT8, between(Byte.MIN_VALUE, Byte.MAX_VALUE)),
            Map.entry(ScalarShape.FLOAT64, formatted("number", "double")),
            Map.entry(ScalarShape.FLOAT32, formatted("number", "float")),
            Map.entry(ScalarShape.BOOL, type("boolean")),
            Map.entry(ScalarShape.DATE, formatted("string", "date")),
            Map.entry(ScalarShape.TIME, formatted("string", "time-local")),
            Map.entry(ScalarShape.INSTANT, formatted("string", "date-time")),
            Map.entry(ScalarShape.LOCAL_DATE_TIME, formatted("string", "date-time-local")),
            Map.entry(ScalarShape.OFFSET_DATE_TIME, formatted("string", "date-time")),
            Map.entry(ScalarShape.UUID, formatted("string", "uuid")),
            Map.entry(ScalarShape.DECIMAL, formatted("string", "decimal"))));

    private ScalarSchemas() {}

    /** A schema that may be added to. */
    static Tree of(ScalarShape shape) {
        Tree fixed = FIXED.get(shape);
        if (fixed == null) {
            throw new IllegalStateException("No schema is set for " + shape);
        }
        return new Tree().withAll(fixed);
    }

    private static Tree type(String type) {
        return Tree.of("type", type);
    }

    private static Tree formatted(String type, String format) {
        return type(type).with("format", format);
    }

    private static Tree between(int lowest, int highest) {
        return type("integer").with("minimum", lowest).with("maximum", highest);
    }
}
