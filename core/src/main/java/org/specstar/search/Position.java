package org.specstar.search;

import java.util.List;

/**
 * The place of a row in a search: what it is ordered by, and its place among equals. A search that goes on from here costs
 * what its first page costs.
 *
 * @param keys for each sort of the search the row's key: of an indexed field its {@link SearchKey}'s ordered part, of a
 *     meta time its microseconds since 1970 in decimal (empty where the row has none), of a resource id the id
 * @param place the row's place in the order of insertion
 */
public record Position(List<String> keys, long place) {
    public Position {
        keys = List.copyOf(keys);
    }
}
