package org.specstar.ejb.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.specstar.StorageException;
import org.specstar.jpa.PayloadRow;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;

/** Payloads in a store of their own. Rows written while they were kept in rows are still read. */
record OutsidePayloads(PayloadStore store) implements PayloadPlace {
    @Override
    public List<PayloadRow> keep(List<Payload> payloads) {
        List<String> addresses = store.writeAll(payloads);
        List<PayloadRow> rows = new ArrayList<>(payloads.size());
        for (int index = 0; index < payloads.size(); index++) {
            Payload payload = payloads.get(index);
            rows.add(new PayloadRow(payload.fingerprint(), payload.checksum().hex(), null, addresses.get(index)));
        }
        return rows;
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
