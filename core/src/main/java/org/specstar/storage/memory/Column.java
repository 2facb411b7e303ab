package org.specstar.storage.memory;

import java.util.List;
import java.util.function.Function;
import org.specstar.resource.RowValues;

/**
 * One index of the rows of a model: what it keeps of each.
 *
 * @param number its place among all
 * @param slot its place among those of its shape
 * @param of the field's path, or the name of a meta field
 * @param keys those of a row's entries, all different
 */
record Column(int number, int slot, Shape shape, String of, Function<RowValues, List<String>> keys) {
    /** How many entries a row has. */
    enum Shape {
        /** One for each row, whether it has a value or not. */
        SINGLE,
        /** None or more. */
        MULTIPLE
    }

    String name() {
        return (shape == Shape.SINGLE ? "order of " : "members of ") + of;
    }
}
