package org.specstar.ejb.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.specstar.jpa.PayloadRow;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;

/** Where the payloads of revisions are kept. */
public sealed interface PayloadPlace permits RowPayloads, OutsidePayloads, MovedPayloads {
    /** In the revision's own row. */
    static PayloadPlace inRow() {
        return new RowPayloads();
    }

    /** In the revision's own row, while some that were written before are in a store of their own. */
    static PayloadPlace inRowNow(PayloadStore before) {
        return new MovedPayloads(before);
    }

    /** In a store of their own; the row holds the address. */
    static PayloadPlace in(PayloadStore store) {
        return new OutsidePayloads(store, 0);
    }

    /**
     * In a store of their own, but small ones in their rows, where a write costs no more than that of the row (ADR 27).
     *
     * @param most bytes of a payload that is small
     */
    static PayloadPlace largeIn(PayloadStore store, int most) {
        return new OutsidePayloads(store, most);
    }

    /** Stores payloads where they belong and says what goes into the rows, in the same order. */
    List<PayloadRow> keep(List<Payload> payloads);

    /** The bytes that a row holds or points to, unverified. */
    byte[] bytes(PayloadRow row);

    /** What lies at addresses, as much as can be read; the caller bounds what it takes. */
    Map<String, byte[]> readAll(Collection<String> addresses);

    /** Whether rows point to something that must be given up with them. */
    boolean hasAddresses();

    /** Gives up what lies at addresses. */
    void deleteAll(Collection<String> addresses);
}
