package org.specstar.ejb.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.Texts;
import org.specstar.search.Affix;
import org.specstar.search.Comparison;
import org.specstar.search.Presence;
import org.specstar.search.Value;

/** What a condition looks at, with the tests that depend on its kind. Every answer tells true, false and unknown apart. */
interface Searched {
    Sql compares(Comparison comparison, Value value);

    Sql isIn(List<Value> values);

    Sql contains(Value value);

    /** The text that parts of texts are looked for in; null where there is no value. */
    Sql text();

    /** A number, or null. */
    Sql length();

    Sql exists(Presence presence);

    /** Null for anything but a text. */
    Sql textOnly();

    default Sql hasAffix(SearchDialect dialect, Affix affix, String part) {
        int length = part.codePointCount(0, part.length());
        if (length == 0) {
            return Sql.of("CASE WHEN {} IS NOT NULL THEN TRUE END", text());
        }
        if (!Texts.storable(part)) {
            return Sql.falseOf(text());
        }
        return affix == Affix.START
                ? Sql.of("substr({}, 1, " + length + ") = {}", text(), part)
                : dialect.endsWith(text(), part, length);
    }

    /** What equal values have in common and what orders them; null where there is no value. */
    Sql rank();

    /** Of a group of equal values, one of them, for {@link #read}. */
    Sql sample();

    /** Of a group of values the least or the greatest, for {@link #read}. */
    default Sql extreme(boolean least) {
        return Sql.of("NULL");
    }

    /** The value as a number; null where it is none. */
    Sql number();

    /** The value of what {@link #rank} and {@link #sample} or {@link #extreme} have given. */
    Value read(@Nullable Object rank, @Nullable Object sample);
}
