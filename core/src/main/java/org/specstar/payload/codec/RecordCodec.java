package org.specstar.payload.codec;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.payload.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** A record as an object. Where unknown members are dropped, they have to be sound nevertheless. */
final class RecordCodec extends ValueCodec {
    /** Stands where no member has been read yet; null is a value. */
    private enum Absent {
        VALUE
    }

    private final FieldCodec[] fields;
    private final PropertyNameMatcher matcher;
    private final RecordMaker maker;
    private final UnknownMembers unknownMembers;
    private final List<String> names;

    RecordCodec(RecordShape shape, FieldCodec[] fields, UnknownMembers unknownMembers) {
        this(shape, fields, unknownMembers, Stream.empty());
    }

    private RecordCodec(
            RecordShape shape, FieldCodec[] fields, UnknownMembers unknownMembers, Stream<String> membersBefore) {
        super("object");
        this.fields = fields;
        this.unknownMembers = unknownMembers;
        this.names = Stream.concat(Stream.of(fields).map(FieldCodec::name), membersBefore)
                .toList();
        this.matcher = JsonInput.matcher(names);
        this.maker = RecordMaker.of(shape);
    }

    /** The codec of a record whose reader has consumed the member that tells it from others. */
    static RecordCodec tagged(RecordShape shape, FieldCodec[] fields, UnknownMembers unknownMembers, String tagField) {
        return new RecordCodec(shape, fields, unknownMembers, Stream.of(tagField));
    }

    List<FieldCodec> fields() {
        return List.of(fields);
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.START_OBJECT;
    }

    @Override
    Object readAccepted(JsonParser in) {
        return readMembers(in);
    }

    /** Reads the members behind the parser's current token, to the end of the object. */
    Object readMembers(JsonParser in) {
        Object[] values = new Object[fields.length];
        Arrays.fill(values, Absent.VALUE);
        Set<String> unknown = Set.of();
        int index = in.nextNameMatch(matcher);
        while (index != PropertyNameMatcher.MATCH_END_OBJECT) {
            if (index >= 0) {
                refuseRepeated(index, values);
                values[index] = member(in, fields[index]);
            } else {
                unknown = dropped(in, unknown);
            }
            index = in.nextNameMatch(matcher);
        }
        complete(values);
        return maker.make(values);
    }

    private void refuseRepeated(int index, Object[] values) {
        if (index >= values.length || !(values[index] instanceof Absent)) {
            throw new Misfit("Duplicate field `" + names.get(index) + "`");
        }
    }

    private static @Nullable Object member(JsonParser in, FieldCodec field) {
        try {
            in.nextToken();
            return field.codec().read(in);
        } catch (Misfit misfit) {
            throw misfit.inside(Place.field(field.name()));
        }
    }

    private Set<String> dropped(JsonParser in, Set<String> before) {
        unknownMembers.meet(in.currentName());
        Set<String> unknown = before.isEmpty() ? new HashSet<>() : before;
        if (!unknown.add(TextCodec.checked(in.currentName()))) {
            throw new Misfit("Duplicate field");
        }
        in.nextToken();
        JsonValues.next(in);
        return unknown;
    }

    private void complete(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Absent) {
                values[i] = fields[i].valueWhenAbsent();
            }
        }
    }

    @Override
    void writeValue(Object value, JsonText out) {
        out.beginObject();
        writeMembers(value, out);
        out.endObject();
    }

    void writeMembers(Object value, JsonText out) {
        for (FieldCodec field : fields) {
            try {
                out.name(field.readyName());
                field.codec().write(field.of(value), out);
            } catch (Misfit misfit) {
                throw misfit.inside(Place.field(field.name()));
            }
        }
    }
}
