package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.StorageFixture.elsewhere;

import org.junit.jupiter.api.Test;
import org.specstar.idempotency.IdempotencyStore;
import org.specstar.idempotency.IdempotencyStoreContract;
import org.specstar.idempotency.KeptAnswer;
import org.specstar.time.Moment;

class PostgresIdempotencyStoreIT extends PostgresStorageFixture implements IdempotencyStoreContract {
    @Test
    void removalShouldPassOverWhatOthersHoldAndNotWaitForIt() {
        IdempotencyStore store = storage().idempotency();
        Moment later = Moment.of(NOON.instant().plusSeconds(1));
        committed(() -> store.keep(NAME, new KeptAnswer("digest", "", new byte[0], NOON)));

        committed(() -> {
            store.claim(NAME, later);
            assertThat(elsewhere(() -> store.removeExpired(later, 10))).isZero();
        });
    }
}
