package org.specstar.payload.codec;

/**
 * Any JSON value: text, {@code Long}, {@code Double}, truth value, {@code List} and {@code Map} of those and null. Whole
 * numbers beyond 64 bits are refused.
 */
public enum AnyShape implements Shape {
    ANY;

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.any(this);
    }
}
