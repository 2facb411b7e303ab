package org.specstar.payload.codec;

/** A {@code Set}: written sorted, read in any order; repeated values are one. */
public record SetShape(Shape item) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.set(this);
    }
}
