package org.specstar.rest.openapi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * The type of a schema. Between versions 3 and 4 of MicroProfile OpenAPI its setter changed from one type to a list of
 * them, and the mark for null went: so both are called by name.
 */
final class SchemaTypes {
    private final Optional<Method> one = method("setType", SchemaType.class);
    private final Optional<Method> several = method("setType", List.class);
    private final Optional<Method> mark = method("setNullable", Boolean.class);

    private static Optional<Method> method(String name, Class<?> parameter) {
        return Arrays.stream(Schema.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {parameter}))
                .findFirst();
    }

    /** Whether it is one schema or null. */
    static boolean isNullable(Map<String, ?> from) {
        return from.get("anyOf") instanceof List<?> members
                && members.size() == 2
                && Map.of("type", "null").equals(members.get(1));
    }

    /** Sets type and format. */
    void set(Schema schema, Map<String, ?> from) {
        String type = Trees.text(from, "type");
        if (type != null) {
            set(schema, SchemaType.valueOf(type.toUpperCase(Locale.ROOT)));
        }
        String format = from.containsKey("contentMediaType") ? "binary" : Trees.text(from, "format");
        if (format != null) {
            schema.setFormat(format);
        }
    }

    private void set(Schema schema, SchemaType type) {
        one.ifPresent(method -> call(method, schema, type));
        several.ifPresent(method -> call(method, schema, List.of(type)));
    }

    /** The schema, or null. */
    Schema nullable(Schema schema) {
        if (mark.isEmpty()) {
            Schema none = OASFactory.createSchema();
            set(none, SchemaType.valueOf("NULL"));
            return OASFactory.createSchema().addAnyOf(schema).addAnyOf(none);
        }
        Schema marked =
                schema.getRef() == null ? schema : OASFactory.createSchema().addAllOf(schema);
        call(mark.get(), marked, true);
        return marked;
    }

    private static void call(Method method, Schema schema, Object argument) {
        try {
            method.invoke(schema, argument);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("MicroProfile OpenAPI refuses " + method, e);
        }
    }
}
