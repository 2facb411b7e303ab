package org.specstar.ejb.jpa;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionKey;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Many keys as one parameter: however many they are, the statement stays the same. */
final class KeysJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private KeysJson() {}

    /** {@code [["id",1,"version"],…]}. */
    static String revisions(Collection<RevisionKey> keys) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (RevisionKey key : keys) {
                json.writeStartArray();
                json.writeString(key.id().resource().text());
                json.writeNumber(key.id().number());
                json.writeString(key.schemaVersion().key());
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    /** {@code [["id"],…]}. */
    static String resources(Collection<ResourceId> ids) {
        return texts(ids.stream().map(ResourceId::text).toList());
    }

    /** {@code [["text"],…]}. */
    static String texts(Collection<String> texts) {
        return tuples(texts.stream().map(List::of).toList());
    }

    /** {@code [["one","two"],…]}. */
    static String tuples(Collection<List<String>> tuples) {
        StringWriter array = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), array)) {
            json.writeStartArray();
            for (List<String> tuple : tuples) {
                json.writeStartArray();
                tuple.forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return array.toString();
    }

    /** {@code {"name":"text",…}}. */
    static String members(Map<String, String> members) {
        StringWriter object = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), object)) {
            json.writeStartObject();
            members.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return object.toString();
    }
}
