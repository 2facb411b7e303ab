package org.specstar.payload.codec;

/** A {@code Map} from texts: keys are written sorted by their UTF-8 bytes. */
public record MapShape(Shape value) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.map(this);
    }
}
