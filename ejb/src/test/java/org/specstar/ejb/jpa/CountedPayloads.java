package org.specstar.ejb.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;

/** Counts what is given up. */
final class CountedPayloads implements PayloadStore {
    private final PayloadStore store;
    private int deleted;

    CountedPayloads(PayloadStore store) {
        this.store = store;
    }

    int deleted() {
        return deleted;
    }

    @Override
    public List<String> writeAll(List<Payload> payloads) {
        return store.writeAll(payloads);
    }

    @Override
    public byte[] read(String address) {
        return store.read(address);
    }

    @Override
    public Map<String, byte[]> readAll(Collection<String> addresses) {
        return store.readAll(addresses);
    }

    @Override
    public void forEach(Visitor visitor) {
        store.forEach(visitor);
    }

    @Override
    public void check() {
        store.check();
    }

    @Override
    public void deleteAll(Collection<String> addresses) {
        deleted += addresses.size();
        store.deleteAll(addresses);
    }
}
