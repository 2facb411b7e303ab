package org.specstar.ejb.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.specstar.StorageException;
import org.specstar.jpa.PayloadRow;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;

/**
 * Payloads in a store of their own, or, up to a size, in their rows. All rows are read, whatever the size was when they were
 * written.
 *
 * @param most bytes of a payload that stays in its row; 0 for none
 */
record OutsidePayloads(PayloadStore store, int most) implements PayloadPlace {
    @Override
    public List<PayloadRow> keep(List<Payload> payloads) {
        Iterator<String> addresses =
                store.writeAll(payloads.stream().filter(this::isLarge).toList()).iterator();
        List<PayloadRow> rows = new ArrayList<>(payloads.size());
        for (Payload payload : payloads) {
            rows.add(isLarge(payload) ? outside(payload, addresses.next()) : RowPayloads.row(payload));
        }
        return rows;
    }

    private static PayloadRow outside(Payload payload, String address) {
        return new PayloadRow(payload.fingerprint(), payload.checksum().hex(), null, address);
    }

    private boolean isLarge(Payload payload) {
        return payload.bytes().length > most;
    }

    @Override
    public byte[] bytes(PayloadRow row) {
        byte[] inRow = row.bytes();
        String address = row.address();
        if (inRow != null) {
            return inRow;
        }
        if (address == null) {
            throw new StorageException("A revision has neither a payload nor an address of one");
        }
        return store.read(address);
    }

    @Override
    public Map<String, byte[]> readAll(Collection<String> addresses) {
        return store.readAll(addresses);
    }

    @Override
    public boolean hasAddresses() {
        return true;
    }

    @Override
    public void deleteAll(Collection<String> addresses) {
        store.deleteAll(addresses);
    }
}
