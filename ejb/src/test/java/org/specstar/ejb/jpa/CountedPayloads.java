package org.specstar.ejb.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;

/** Counts what is given up, and how often it is asked. */
final class CountedPayloads implements PayloadStore {
    private final PayloadStore store;
    private final List<Integer> readTogether = new ArrayList<>();
    private int readAlone;
    private int written;
    private int deleted;

    CountedPayloads(PayloadStore store) {
        this.store = store;
    }

    int written() {
        return written;
    }

    int readAlone() {
        return readAlone;
    }

    /** How many payloads each of the questions for several was about. */
    List<Integer> readTogether() {
        return readTogether;
    }

    int deleted() {
        return deleted;
    }

    @Override
    public List<String> writeAll(List<Payload> payloads) {
        written += payloads.size();
        return store.writeAll(payloads);
    }

    @Override
    public byte[] read(String address) {
        readAlone++;
        return store.read(address);
    }

    @Override
    public Map<String, byte[]> readAll(Collection<String> addresses) {
        readTogether.add(addresses.size());
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
