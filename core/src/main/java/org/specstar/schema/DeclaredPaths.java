package org.specstar.schema;

import java.util.HashMap;
import java.util.Map;
import org.specstar.payload.codec.FieldMarks;
import org.specstar.payload.codec.NullableShape;
import org.specstar.payload.codec.Shape;

/** Collects where the fields of one model are, and finds marks that cannot work there. */
final class DeclaredPaths {
    private final Mistakes mistakes;
    private final Map<String, Declared> byPath = new HashMap<>();

    /**
     * One field.
     *
     * @param where the component, for mistakes
     */
    record Declared(String where, Shape shape, FieldMarks marks) {
        boolean agrees(Declared other) {
            boolean same = marks.equals(other.marks) && inner(shape).equals(inner(other.shape));
            return same || (marks.equals(FieldMarks.NONE) && other.marks.equals(FieldMarks.NONE));
        }

        private static Shape inner(Shape shape) {
            return shape instanceof NullableShape nullable ? nullable.inner() : shape;
        }
    }

    DeclaredPaths(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Adds a field that has a path of its own. Only records of one union share paths. */
    void add(String path, Declared field) {
        Declared other = byPath.putIfAbsent(path, field);
        if (other != null && !field.agrees(other)) {
            mistakes.add(
                    field.where(),
                    "it has the path '" + path + "' of " + other.where() + ", but another type or other marks",
                    "declare both alike, or give one another @JsonName");
        }
    }

    /** Adds a field inside a list, set or map. Being indexed has no effect there, so that models can share records. */
    void addInside(Declared field) {
        if (field.marks().unique()) {
            mistakes.add(field.where(), "it cannot be @Unique inside a list, set or map", "remove the mark");
        } else if (field.marks().reference() != null) {
            mistakes.add(
                    field.where(),
                    "it cannot be a @Ref inside a list, set or map",
                    "keep the ids in a list of their own");
        }
    }
}
