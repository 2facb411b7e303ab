package org.specstar.ejb.search;

import org.jspecify.annotations.Nullable;
import org.specstar.payload.TextMeaning;
import org.specstar.search.SearchField;
import org.specstar.search.SearchKey;
import org.specstar.search.Value;

/**
 * Where a JSON value of a row is, in the words of one database.
 *
 * @param field the declared field that it is the value of; null for a field that is not declared, and for elements
 * @param key its {@link SearchKey}; null where there is no value
 * @param json the value as JSON; null where it is missing
 * @param type null where it is missing, {@code 'null'} where it is null
 * @param text its text form; null where there is no value
 * @param length null where it has none
 */
record JsonPlace(@Nullable SearchField field, Sql key, Sql json, Sql type, Sql text, Sql length) {
    String key(Value value) {
        return SearchKey.of(value, meaning());
    }

    TextMeaning meaning() {
        SearchField declared = field;
        return declared == null ? TextMeaning.TEXT : declared.meaning();
    }
}
