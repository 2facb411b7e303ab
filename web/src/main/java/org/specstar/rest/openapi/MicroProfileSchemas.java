package org.specstar.rest.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Schemas as objects of MicroProfile OpenAPI. Servers with its version 3 write OpenAPI 3.0, which has no type null, no
 * members beside a reference and no content media type: there they become what 3.0 says instead.
 */
final class MicroProfileSchemas {
    private final SchemaTypes types = new SchemaTypes();

    Schema of(Map<String, ?> from) {
        if (from.containsKey("$ref")) {
            return reference(from);
        }
        return SchemaTypes.isNullable(from) ? nullable(from) : plain(from);
    }

    /** Beside a reference nothing counts in 3.0. */
    private Schema reference(Map<String, ?> from) {
        Schema reference = OASFactory.createSchema().ref(Trees.text(from, "$ref"));
        if (from.size() == 1) {
            return reference;
        }
        return described(OASFactory.createSchema().addAllOf(reference), from);
    }

    private Schema nullable(Map<String, ?> from) {
        Map<String, ?> inner = Trees.object(Trees.list(from.get("anyOf")).get(0));
        return described(types.nullable(of(inner)), from);
    }

    private Schema plain(Map<String, ?> from) {
        Schema schema = OASFactory.createSchema();
        types.set(schema, from);
        structure(schema, from);
        return described(schema, from);
    }

    private void structure(Schema schema, Map<String, ?> from) {
        if (from.containsKey("items")) {
            schema.items(of(Trees.member(from, "items")));
        }
        Trees.member(from, "properties")
                .forEach((name, property) -> schema.addProperty(name, of(Trees.object(property))));
        if (from.containsKey("anyOf")) {
            Trees.list(from.get("anyOf")).forEach(member -> schema.addAnyOf(of(Trees.object(member))));
        }
        Object additional = from.get("additionalProperties");
        if (additional instanceof Boolean allowed) {
            schema.additionalPropertiesBoolean(allowed);
        } else if (additional != null) {
            schema.additionalPropertiesSchema(of(Trees.object(additional)));
        }
        Trees.texts(from, "required").forEach(schema::addRequired);
        if (from.containsKey("discriminator")) {
            schema.discriminator(discriminator(Trees.member(from, "discriminator")));
        }
    }

    private Schema described(Schema schema, Map<String, ?> from) {
        set(from, "title", value -> schema.title(value.toString()));
        set(from, "description", value -> schema.description(value.toString()));
        set(from, "default", schema::defaultValue);
        set(from, "enum", values -> schema.enumeration(List.copyOf(Trees.list(values))));
        set(from, "minimum", value -> schema.minimum(new BigDecimal(value.toString())));
        set(from, "maximum", value -> schema.maximum(new BigDecimal(value.toString())));
        set(from, "uniqueItems", value -> schema.uniqueItems(Boolean.TRUE.equals(value)));
        from.forEach((name, value) -> extend(schema, name, value));
        return schema;
    }

    private static Discriminator discriminator(Map<String, ?> from) {
        Discriminator discriminator = OASFactory.createDiscriminator().propertyName(Trees.text(from, "propertyName"));
        Trees.member(from, "mapping")
                .forEach((tag, reference) -> discriminator.addMapping(tag, String.valueOf(reference)));
        return discriminator;
    }

    /** Adds a member that OpenAPI does not know. */
    static void extend(Extensible<?> to, String name, @Nullable Object value) {
        if (name.startsWith("x-") && value != null) {
            to.addExtension(name, value);
        }
    }

    private static void set(Map<String, ?> from, String name, Setter setter) {
        Object value = from.get(name);
        if (value != null) {
            setter.set(value);
        }
    }

    /** Takes what is there; what it gives is not of interest. */
    @FunctionalInterface
    private interface Setter {
        void set(Object value);
    }
}
