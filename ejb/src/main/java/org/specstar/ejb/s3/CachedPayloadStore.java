package org.specstar.ejb.s3;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;

/** Keeps what was written and read last in memory, up to so many bytes. What lies at an address never changes. */
public final class CachedPayloadStore implements PayloadStore {
    /** What an entry takes besides its bytes, roughly. */
    private static final int ENTRY = 200;

    private final PayloadStore store;
    private final Cache<String, byte[]> known;

    /** @param capacity in bytes */
    public CachedPayloadStore(PayloadStore store, long capacity) {
        this.store = store;
        // In the threads of the callers: those of the JVM belong to no application.
        this.known = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((String address, byte[] bytes) -> bytes.length + ENTRY)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public List<String> writeAll(List<Payload> payloads) {
        List<String> addresses = store.writeAll(payloads);
        for (int index = 0; index < payloads.size(); index++) {
            known.put(addresses.get(index), payloads.get(index).bytes());
        }
        return addresses;
    }

    @Override
    public byte[] read(String address) {
        return known.get(address, store::read);
    }

    @Override
    public Map<String, byte[]> readAll(Collection<String> addresses) {
        Map<String, byte[]> all = new HashMap<>(known.getAllPresent(addresses));
        List<String> missing =
                addresses.stream().filter(address -> !all.containsKey(address)).toList();
        if (!missing.isEmpty()) {
            Map<String, byte[]> read = store.readAll(missing);
            known.putAll(read);
            all.putAll(read);
        }
        return all;
    }

    @Override
    public void deleteAll(Collection<String> addresses) {
        known.invalidateAll(addresses);
        store.deleteAll(addresses);
    }

    @Override
    public void forEach(Visitor visitor) {
        store.forEach(visitor);
    }

    @Override
    public PayloadStore uncached() {
        return store.uncached();
    }

    @Override
    public void check() {
        store.check();
    }
}
