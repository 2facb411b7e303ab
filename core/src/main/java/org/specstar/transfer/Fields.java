package org.specstar.transfer;

import static org.specstar.transfer.InvalidArchiveException.quoted;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

/** The known fields of one MessagePack map; unknown ones are passed over, as later versions of a format need it. */
final class Fields {
    private final Packed source;
    private final FieldReaders readers;
    private final @Nullable Object[] values;

    private Fields(Packed source, FieldReaders readers) {
        this.source = source;
        this.readers = readers;
        this.values = new Object[readers.size()];
    }

    static Fields read(Packed source, FieldReaders readers) {
        Fields fields = new Fields(source, readers);
        int size = source.mapSize();
        int likely = 0;
        for (int i = 0; i < size; i++) {
            int place = readers.readKey(source, likely);
            if (place < 0) {
                source.skip();
            } else {
                fields.readValue(place);
                likely = place + 1;
            }
        }
        return fields;
    }

    private void readValue(int place) {
        Object value = readers.readValue(source, place);
        if (values[place] != null) {
            throw source.invalid("the field " + readers.key(place) + " is there twice");
        }
        values[place] = value;
    }

    InvalidArchiveException invalid(String problem) {
        return source.invalid(problem);
    }

    <V> V required(String key, Class<V> type) {
        return optional(key, type).orElseThrow(() -> invalid("the field " + key + " is missing"));
    }

    <V> Optional<V> optional(String key, Class<V> type) {
        return Optional.ofNullable(values[readers.place(key)]).map(type::cast);
    }

    String text(String key) {
        return required(key, String.class);
    }

    /** Who and when. */
    Stamp stamp(String time, String by) {
        return source.last().stamp(required(time, Moment.class), text(by));
    }

    ResourceId resourceId(String key) {
        String text = text(key);
        return source.last()
                .resource(text)
                .orElseThrow(() -> invalid(quoted(text) + " cannot be the id of a resource"));
    }

    /** The revision a text names, which must be one of the resource. */
    RevisionId revisionId(String text, ResourceId resource) {
        String id = resource.text();
        return Optional.of(text)
                .filter(revision -> revision.startsWith(id) && revision.startsWith(":", id.length()))
                .flatMap(revision -> RevisionId.number(revision.substring(id.length() + 1)))
                .map(number -> source.last().revision(resource.revision(number)))
                .orElseThrow(() -> invalid(quoted(text) + " is no revision of the resource " + quoted(id)));
    }
}
