package org.specstar.payload.codec;

/** A {@code List}: values in an order of their own. */
public record ListShape(Shape item) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.list(this);
    }
}
