package org.specstar.payload.codec;

import java.util.List;

/**
 * A value of one of several plain kinds, told apart by what it is in JSON: at most one kind of text, one of whole numbers,
 * one of other numbers, and truth values.
 *
 * @param kinds at least two, in declared order
 */
public record OneOfShape(List<ScalarShape> kinds) implements Shape {
    public OneOfShape {
        kinds = List.copyOf(kinds);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.oneOf(this);
    }
}
