package org.specstar.ejb.search;

import org.specstar.search.SearchKey;
import org.specstar.search.Value;
import org.specstar.time.Moment;

/** Times beside texts that are none: their order is that of the times' own texts, which follows the times. */
final class TimeBound {
    private static final long FIRST = Moment.parse("0001-01-01").orElseThrow().epochMicros();
    private static final long END = Moment.parse("9999-12-31").orElseThrow().epochMicros() + 86_400_000_000L;

    private TimeBound() {}

    /** The first time whose key is not before this key, in microseconds. */
    static long firstFrom(String key) {
        long from = FIRST;
        long to = END;
        while (from < to) {
            long middle = Math.floorDiv(from + to, 2);
            String found = SearchKey.of(new Value.Time(Moment.ofEpochMicros(middle, false)));
            if (SearchKey.compare(found, key) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
