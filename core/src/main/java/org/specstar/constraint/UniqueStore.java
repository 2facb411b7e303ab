package org.specstar.constraint;

import java.util.Collection;
import java.util.List;
import org.specstar.id.ResourceId;

/**
 * Keeps which live resource of one model holds which value of a unique field. Every method needs a unit of work; two units
 * never hold the same value of a field. Safe for use by many threads.
 *
 * <p>A failure is a {@link org.specstar.StorageException}, and the unit is then good for rollback only.
 */
public interface UniqueStore {
    /**
     * Makes these the values that the resources hold, in place of all they held before. Waits for other units that are
     * about to take or release one of the values. Of two in the list that want the same, the earlier gets it.
     *
     * @return values that others hold, in the order of the list; all the rest is held
     */
    List<Conflict> hold(List<Holding> holdings);

    /** Releases whatever the resources hold. */
    void release(Collection<ResourceId> holders);

    /**
     * The value of a unique field.
     *
     * @param field dotted path
     * @param json compact JSON of the value; never null's
     */
    record UniqueValue(String field, String json) {}

    /** What one resource is to hold. */
    record Holding(ResourceId holder, List<UniqueValue> values) {
        public Holding {
            values = List.copyOf(values);
        }
    }

    /** A value that a resource wanted while another holds it. */
    record Conflict(ResourceId wanted, UniqueValue value, ResourceId holder) {}
}
