package org.specstar.payload.codec;

import java.util.List;

/**
 * One of a few texts.
 *
 * @param names the JSON texts, all different
 * @param constants the Java constants, in the same order
 */
public record EnumShape(List<String> names, List<Enum<?>> constants) implements Shape {
    public EnumShape {
        names = List.copyOf(names);
        constants = List.copyOf(constants);
        if (names.size() != constants.size()) {
            throw new IllegalArgumentException("Each constant needs one name");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.enumeration(this);
    }
}
