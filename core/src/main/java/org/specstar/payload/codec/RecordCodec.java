package org.specstar.payload.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.payload.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** A record as an object. Unknown members are dropped, though they have to be sound. */
final class RecordCodec extends ValueCodec {
    /** Stands where no member has been read yet; null is a value. */
    private enum Absent {
        VALUE
    }

    private final FieldCodec[] fields;
    private final PropertyNameMatcher matcher;
    private final MethodHandle constructor;

    RecordCodec(RecordShape shape, FieldCodec[] fields) {
        super("object");
        this.fields = fields;
        this.matcher =
                JsonInput.matcher(shape.fields().stream().map(FieldShape::name).toList());
        this.constructor = shape.constructor()
                .asFixedArity()
                .asSpreader(Object[].class, fields.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
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
        Object[] values = new Object[fields.length];
        Arrays.fill(values, Absent.VALUE);
        Set<String> unknown = Set.of();
        int index = in.nextNameMatch(matcher);
        while (index != PropertyNameMatcher.MATCH_END_OBJECT) {
            if (index >= 0) {
                values[index] = member(in, index, values[index]);
            } else {
                unknown = dropped(in, unknown);
            }
            index = in.nextNameMatch(matcher);
        }
        complete(values);
        return constructed(values);
    }

    private @Nullable Object member(JsonParser in, int index, Object before) {
        FieldCodec field = fields[index];
        if (!(before instanceof Absent)) {
            throw new Misfit("Duplicate field `" + field.name() + "`");
        }
        try {
            in.nextToken();
            return field.codec().read(in);
        } catch (Misfit misfit) {
            throw misfit.inside(Place.field(field.name()));
        }
    }

    private static Set<String> dropped(JsonParser in, Set<String> before) {
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

    /** A constructor that throws IllegalArgumentException refuses the payload; any other error is a fault of its own. */
    private Object constructed(Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            throw new Misfit(message == null ? "Invalid value" : message, e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The constructor of a record threw a checked exception", e);
        }
    }

    @Override
    void writeValue(Object value, JsonText out) {
        out.beginObject();
        for (FieldCodec field : fields) {
            try {
                out.name(field.readyName());
                field.codec().write(field.of(value), out);
            } catch (Misfit misfit) {
                throw misfit.inside(Place.field(field.name()));
            }
        }
        out.endObject();
    }
}
