package org.specstar.search;

/**
 * A page of the resources that fulfil a condition, in order of insertion.
 *
 * @param limit most rows to give, 0 for none
 * @param offset rows to leave out first
 */
public record Search(Condition condition, int limit, long offset) {
    public Search {
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("limit and offset are not negative: " + limit + ", " + offset);
        }
    }

    public static Search first(int limit, Condition condition) {
        return new Search(condition, limit, 0);
    }
}
