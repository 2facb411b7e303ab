package org.specstar.ejb.search;

import java.math.BigDecimal;
import java.util.Optional;
import org.specstar.payload.JsonText;
import org.specstar.search.SearchKey;
import org.specstar.search.TextForms;
import org.specstar.search.Value;

/** Values that may be members of lists, as JSON that PostgreSQL can read. */
final class PostgresMember {
    /** Numbers in rows have fewer digits on either side of the point. */
    private static final int MOST_DIGITS = 2_000;

    private PostgresMember() {}

    /** Empty for what the index cannot tell. */
    static Optional<String> json(Value value) {
        if (value instanceof Value.Time) {
            return Optional.of(
                    new JsonText().text(SearchKey.of(value).substring(1)).toString());
        }
        if (value instanceof Value.Text text) {
            return Optional.of(new JsonText().text(text.text()).toString());
        }
        if (value instanceof Value.Number number) {
            return Optional.of(number.text()).filter(text -> isOrdinary(number.number()));
        }
        return value instanceof Value.Truthful || value instanceof Value.Null
                ? Optional.of(TextForms.of(value))
                : Optional.empty();
    }

    private static boolean isOrdinary(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) < MOST_DIGITS
                && Math.abs((long) number.scale()) < MOST_DIGITS;
    }
}
