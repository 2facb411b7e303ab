package org.specstar.payload.codec;

/** The inner shape, or null. */
public record NullableShape(Shape inner) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.nullable(this);
    }
}
