package org.specstar.resource;

import java.util.Collection;
import java.util.Optional;
import org.specstar.revision.PayloadStore;

/** What a storage keeps of payloads outside its rows, for those who look after it. Safe for use by many threads. */
public interface OutsideStore {
    /** For storages that keep every payload in its row. */
    OutsideStore NONE = new OutsideStore() {
        @Override
        public Optional<PayloadStore> payloads() {
            return Optional.empty();
        }

        @Override
        public void giveUp(Collection<String> addresses) {
            // There are none.
        }
    };

    /** All of them, whichever model's; empty if every payload is in its row. */
    Optional<PayloadStore> payloads();

    /** Gives payloads up that no row refers to, once no snapshot of this process is open that may read them. */
    void giveUp(Collection<String> addresses);
}
