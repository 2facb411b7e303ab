package org.specstar.transfer;

import static org.specstar.transfer.InvalidArchiveException.quoted;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

/** The known fields of one MessagePack map; unknown ones are passed over, as later versions of a format need it. */
final class Fields {
    private final Packed source;
    private final Map<String, Object> values = new HashMap<>();

    private Fields(Packed source) {
        this.source = source;
    }

    /** @param readers how to read the value of each known key */
    static Fields read(Packed source, Map<String, Function<Packed, Object>> readers) {
        Fields fields = new Fields(source);
        int size = source.mapSize();
        for (int i = 0; i < size; i++) {
            String key = source.text();
            Function<Packed, Object> reader = readers.get(key);
            if (reader == null) {
                source.skip();
            } else if (fields.values.put(key, reader.apply(source)) != null) {
                throw source.invalid("the field " + key + " is there twice");
            }
        }
        return fields;
    }

    InvalidArchiveException invalid(String problem) {
        return source.invalid(problem);
    }

    <V> V required(String key, Class<V> type) {
        return optional(key, type).orElseThrow(() -> invalid("the field " + key + " is missing"));
    }

    <V> Optional<V> optional(String key, Class<V> type) {
        return Optional.ofNullable(values.get(key)).map(type::cast);
    }

    String text(String key) {
        return required(key, String.class);
    }

    /** Who and when, out of the two fields {@code …_time} and {@code …_by}. */
    Stamp stamp(String verb) {
        return new Stamp(required(verb + "_time", Moment.class), text(verb + "_by"));
    }

    ResourceId resourceId(String key) {
        String text = text(key);
        return ResourceId.ifSafe(text).orElseThrow(() -> invalid(quoted(text) + " cannot be the id of a resource"));
    }

    /** The revision a text names, which must be one of the resource. */
    RevisionId revisionId(String text, ResourceId resource) {
        return RevisionId.parse(text)
                .filter(id -> id.resource().equals(resource))
                .orElseThrow(
                        () -> invalid(quoted(text) + " is no revision of the resource " + quoted(resource.text())));
    }
}
