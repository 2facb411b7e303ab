package org.specstar.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionStatus;
import org.specstar.time.Moment;

/**
 * A condition on a resource's meta row, translated by each store in its own way and meaning the same on all:
 * {@link Evaluation} says what. A value that is null or missing makes every test unknown but those of {@link Exists}, and
 * so does a value that the operator cannot be applied to.
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

    /** This or another, or both. */
    default Condition or(Condition other) {
        return new Any(List.of(this, other));
    }

    /** The opposite; unknown where this is. */
    default Condition not() {
        return new Not(this);
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

    /** True when one part is; false for no parts. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** True when the resource is (or is not) soft-deleted. */
    record Deleted(boolean expected) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleted(this);
        }
    }

    /** True when a time of the row is not before this moment. */
    record NotBefore(MetaTime time, Moment moment) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notBefore(this);
        }
    }

    /** True when a time of the row is not after this moment. */
    record NotAfter(MetaTime time, Moment moment) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notAfter(this);
        }
    }

    /** True when a user of the row is one of these, compared exactly; none of them for no names. */
    record ByUser(MetaUser user, Set<String> names) implements Condition {
        public ByUser {
            names = Set.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byUser(this);
        }
    }

    /** True when the head has one of these statuses. */
    record HeadStatus(Set<RevisionStatus> statuses) implements Condition {
        public HeadStatus {
            statuses = Set.copyOf(statuses);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.headStatus(this);
        }
    }

    /** True when the resource has one of these ids; none of them for no ids. */
    record HasId(Set<ResourceId> ids) implements Condition {
        public HasId {
            ids = Set.copyOf(ids);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hasId(this);
        }
    }

    /**
     * True when the operand stands so to the value. Numbers are compared with numbers, texts by code point with texts,
     * false before true, lists element by element. Values of different kinds are not equal; which is greater is unknown.
     */
    record Compares(Operand operand, Comparison comparison, Value value) implements Condition {
        /**
         * The same of an indexed field.
         *
         * @param value as {@link Value#of} takes it
         */
        public Compares(String field, Comparison comparison, @Nullable Object value) {
            this(Operand.field(field), comparison, Value.of(value));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compares(this);
        }
    }

    /** True when the operand equals one of the values; false for no values. */
    record IsIn(Operand operand, List<Value> values) implements Condition {
        public IsIn {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.isIn(this);
        }
    }

    /**
     * Of a list: true when one of its elements equals the value. Of anything else: true when the value's text form is in
     * that of the operand. The text form of a text is itself, that of other values their compact JSON; the times of the
     * row itself have none, which makes the answer unknown.
     */
    record Contains(Operand operand, Value value) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contains(this);
        }
    }

    /** True when the operand's text form begins or ends so. */
    record HasAffix(Operand operand, Affix affix, String text) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hasAffix(this);
        }
    }

    /** True when the expression is found in the operand's text form. */
    record Matches(Operand operand, Regex regex) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matches(this);
        }
    }

    /** True when the value is there, null or away, as is asked; a length is there where its text, list or map is. */
    record Exists(Operand operand, Presence presence) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exists(this);
        }
    }

    /**
     * True when a condition on {@link Operand#ELEMENT} holds for one or all elements of a list: their answers joined by
     * {@link Truth#or} or {@link Truth#and}. Unknown of anything but a list.
     *
     * @param element looks at the element alone
     */
    record Elements(Operand operand, Quantifier quantifier, Condition element) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elements(this);
        }
    }

    /**
     * True when a text shares at least this part of its {@link Trigrams} with another. Unknown of anything but a text.
     *
     * @param text at most {@value Trigrams#LONGEST} characters
     * @param threshold over 0, up to 1
     */
    record Similar(Operand operand, String text, double threshold) implements Condition {
        public Similar {
            if (text.length() > Trigrams.LONGEST) {
                throw new IllegalArgumentException(
                        "Nothing longer than " + Trigrams.LONGEST + " characters is compared by its trigrams");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.similar(this);
        }
    }

    /** One method per case. */
    interface Visitor<R> {
        R all(All condition);

        R any(Any condition);

        R not(Not condition);

        R deleted(Deleted condition);

        R notBefore(NotBefore condition);

        R notAfter(NotAfter condition);

        R byUser(ByUser condition);

        R headStatus(HeadStatus condition);

        R hasId(HasId condition);

        R compares(Compares condition);

        R isIn(IsIn condition);

        R contains(Contains condition);

        R hasAffix(HasAffix condition);

        R matches(Matches condition);

        R exists(Exists condition);

        R elements(Elements condition);

        R similar(Similar condition);
    }
}
