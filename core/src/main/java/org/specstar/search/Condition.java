package org.specstar.search;

import java.util.List;

/**
 * A condition on a resource's meta data, translated by each store in its own way and meaning the same on all.
 *
 * <p>The set of cases is closed; a store implements {@link Visitor} and the compiler tells it what is missing.
 */
public sealed interface Condition {
    /** Matches every row. */
    Condition EVERYTHING = new All(List.of());

    <R> R accept(Visitor<R> visitor);

    /** Both this and another. */
    default Condition and(Condition other) {
        return new All(List.of(this, other));
    }

    /** True when every part is; true for no parts. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.all(this);
        }
    }

    /** True when the resource is (or is not) soft-deleted. */
    record Deleted(boolean expected) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleted(this);
        }
    }

    /** One method per case. */
    interface Visitor<R> {
        R all(All condition);

        R deleted(Deleted condition);
    }
}
