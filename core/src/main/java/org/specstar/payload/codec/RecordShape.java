package org.specstar.payload.codec;

import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * A Java record as a JSON object.
 *
 * @param fields at least one, in declared order
 * @param constructor the canonical one: takes the values of the fields, gives the record
 */
public record RecordShape(Class<?> type, List<FieldShape> fields, MethodHandle constructor) implements Shape {
    public RecordShape {
        fields = List.copyOf(fields);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.record(this);
    }
}
