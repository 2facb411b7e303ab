package org.specstar.search;

import java.util.List;
import java.util.Set;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionStatus;
import org.specstar.time.Moment;

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

    /** True when a time of the row is not before this moment; a row without that time does not match. */
    record NotBefore(MetaTime time, Moment moment) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notBefore(this);
        }
    }

    /** True when a time of the row is not after this moment; a row without that time does not match. */
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

    /** True when the head has one of these statuses; a row that does not tell its head's status does not match. */
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
     * True when a field's indexed value stands so to the given one. Numbers are compared with numbers, texts by code point
     * with texts, truth values by equality; a field that is missing, null or of another kind does not match.
     *
     * @param field dotted path
     * @param value a {@code String}, {@code Boolean} or {@code BigDecimal}
     */
    record Compares(String field, Comparison comparison, Object value) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compares(this);
        }
    }

    /** One method per case. */
    interface Visitor<R> {
        R all(All condition);

        R deleted(Deleted condition);

        R notBefore(NotBefore condition);

        R notAfter(NotAfter condition);

        R byUser(ByUser condition);

        R headStatus(HeadStatus condition);

        R hasId(HasId condition);

        R compares(Compares condition);
    }
}
