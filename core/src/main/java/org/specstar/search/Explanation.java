package org.specstar.search;

import java.util.List;

/**
 * How a store would find the rows of a search.
 *
 * @param store what keeps the rows, such as {@code postgresql}
 * @param indexes those that serve the search, in the order of their use
 * @param scan whether all rows of the model are looked at
 * @param plan the store's own words, line by line
 */
public record Explanation(String store, List<UsedIndex> indexes, boolean scan, List<String> plan) {
    public Explanation {
        indexes = List.copyOf(indexes);
        plan = List.copyOf(plan);
    }

    /**
     * @param name the store's name for it
     * @param of the field's path, or the name of a meta field
     * @param purpose {@code filter} or {@code order} or both, separated by a comma
     */
    public record UsedIndex(String name, String of, String purpose) {}
}
