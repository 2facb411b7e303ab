package org.specstar.tracker;

import org.jspecify.annotations.Nullable;
import org.specstar.schema.Model;
import org.specstar.schema.Tag;
import org.specstar.schema.Tagged;

/** Something drawn, told apart by its kind. */
@Model
@Tagged("kind")
public sealed interface Shape {
    /** All points at one distance. */
    @Tag("circle")
    record Circle(double radius) implements Shape {}

    /** Four equal sides. */
    @Tag("square")
    record Square(double side, @Nullable String label) implements Shape {}
}
