package org.specstar.rest;

import jakarta.ws.rs.core.MultivaluedHashMap;

/** Query parameters as a request brings them. */
public final class QueryFixture {
    private QueryFixture() {}

    /** @param words names and values in turn; a name may come again */
    public static Parameters query(String... words) {
        MultivaluedHashMap<String, String> values = new MultivaluedHashMap<>();
        for (int index = 0; index < words.length; index += 2) {
            values.add(words[index], words[index + 1]);
        }
        return new Parameters(values);
    }
}
