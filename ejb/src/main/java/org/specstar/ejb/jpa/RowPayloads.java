package org.specstar.ejb.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.specstar.StorageException;
import org.specstar.jpa.PayloadRow;
import org.specstar.payload.Payload;

/** Payloads in their rows. */
record RowPayloads() implements PayloadPlace {
    @Override
    public List<PayloadRow> keep(List<Payload> payloads) {
        return payloads.stream().map(RowPayloads::row).toList();
    }

    static PayloadRow row(Payload payload) {
        return new PayloadRow(payload.fingerprint(), payload.checksum().hex(), payload.bytes(), null);
    }

    @Override
    public byte[] bytes(PayloadRow row) {
        byte[] bytes = row.bytes();
        if (bytes == null) {
            throw new StorageException("The payload is outside the database, at " + row.address()
                    + ", and this deployment keeps payloads inside");
        }
        return bytes;
    }

    @Override
    public Map<String, byte[]> readAll(Collection<String> addresses) {
        return Map.of();
    }

    @Override
    public boolean hasAddresses() {
        return false;
    }

    @Override
    public void deleteAll(Collection<String> addresses) {
        // A payload in a row goes with it.
    }
}
