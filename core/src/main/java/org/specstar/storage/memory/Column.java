package org.specstar.storage.memory;

import java.util.List;
import java.util.function.Function;
import org.specstar.resource.RowValues;

/** One index of the rows of a model: what it keeps of each, and whether it is kept at all. */
final class Column {
    private final int number;
    private final Shape shape;
    private final String of;
    private final Function<RowValues, List<String>> keys;
    private volatile boolean used;

    /** How many entries a row has. */
    enum Shape {
        /** One for each row, whether it has a value or not. */
        SINGLE,
        /** None or more. */
        MULTIPLE
    }

    /**
     * @param number its place among all
     * @param of the field's path, or the name of a meta field
     * @param keys those of a row's entries, all different
     */
    Column(int number, Shape shape, String of, Function<RowValues, List<String>> keys) {
        this.number = number;
        this.shape = shape;
        this.of = of;
        this.keys = keys;
    }

    int number() {
        return number;
    }

    Shape shape() {
        return shape;
    }

    /** The field's path, or the name of a meta field. */
    String of() {
        return of;
    }

    /** Of a row's entries, all different. */
    List<String> keys(RowValues row) {
        return keys.apply(row);
    }

    /** Whether anything may have looked into it yet: only from then on is it kept. */
    boolean isUsed() {
        return used;
    }

    /** Has every change keep it from now on. */
    void use() {
        used = true;
    }

    String name() {
        return (shape == Shape.SINGLE ? "order of " : "members of ") + of;
    }
}
