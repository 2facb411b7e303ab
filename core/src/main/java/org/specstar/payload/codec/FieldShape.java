package org.specstar.payload.codec;

import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * One field of a record.
 *
 * @param name its JSON name
 * @param defaultJson the value of an absent field, as canonical JSON; none makes it required, unless it is nullable
 * @param indexed whether its value can be searched by
 * @param accessor takes the record, gives the value
 */
public record FieldShape(
        String name, Shape shape, Optional<String> defaultJson, boolean indexed, MethodHandle accessor) {}
