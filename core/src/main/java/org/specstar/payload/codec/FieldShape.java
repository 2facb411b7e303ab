package org.specstar.payload.codec;

import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * One field of a record.
 *
 * @param name its JSON name
 * @param defaultJson the value of an absent field, as canonical JSON; none makes it required, unless it is nullable
 * @param accessor takes the record, gives the value
 */
public record FieldShape(
        String name, Shape shape, Optional<String> defaultJson, FieldMarks marks, MethodHandle accessor) {
    /** Whether a payload without it is refused. */
    public boolean required() {
        return defaultJson.isEmpty() && !(shape instanceof NullableShape);
    }
}
