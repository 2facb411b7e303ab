package org.specstar.ejb.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.specstar.jpa.PayloadRow;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;

/** Payloads in their rows. Those written while they were kept outside are still read there, and given up. */
record MovedPayloads(PayloadStore before) implements PayloadPlace {
    @Override
    public List<PayloadRow> keep(List<Payload> payloads) {
        return new RowPayloads().keep(payloads);
    }

    @Override
    public byte[] bytes(PayloadRow row) {
        return new OutsidePayloads(before, 0).bytes(row);
    }

    @Override
    public Map<String, byte[]> readAll(Collection<String> addresses) {
        return before.readAll(addresses);
    }

    @Override
    public boolean hasAddresses() {
        return true;
    }

    @Override
    public void deleteAll(Collection<String> addresses) {
        before.deleteAll(addresses);
    }
}
