package org.specstar.payload.codec;

/** A {@link org.specstar.payload.Binary}: an object with its address, its size and what it is. */
public enum BinaryShape implements Shape {
    BINARY;

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.binary(this);
    }
}
