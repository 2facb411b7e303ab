package org.specstar.idempotency;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.specstar.time.Moment;

/** Lets a named request act once. Safe for use by many threads. */
public final class Repeats {
    private final IdempotencyStore store;
    private final Duration kept;

    /** @param kept how long an answer is given again */
    public Repeats(IdempotencyStore store, Duration kept) {
        this.store = store;
        this.kept = kept;
    }

    /** An answer, and whether it is that of an earlier request. */
    public record Given(KeptAnswer answer, boolean repeated) {}

    /**
     * Acts and keeps the answer, or gives the answer of the request that has acted under this name. Runs within one unit
     * of work, which is the action's as well.
     *
     * @param digest digest of what the request asks for
     * @param action makes the answer, whose digest and time are those given here
     * @throws KeyReusedException if the earlier request was another one
     */
    public Given once(RequestName name, String digest, Moment now, Supplier<KeptAnswer> action) {
        Optional<KeptAnswer> earlier = store.claim(name, expiry(now));
        if (earlier.isPresent()) {
            return new Given(same(earlier.get(), digest, name), true);
        }
        KeptAnswer answer = action.get();
        store.keep(name, answer);
        return new Given(answer, false);
    }

    /**
     * The answer of the request that has acted under this name, for work that is more than one unit.
     *
     * @throws KeyReusedException if it was another request
     */
    public Optional<KeptAnswer> earlier(RequestName name, String digest, Moment now) {
        return store.find(name, expiry(now)).map(answer -> same(answer, digest, name));
    }

    /** Keeps the answer of work that is done, unless somebody has done the same meanwhile. Belongs to a unit of work. */
    public void remember(RequestName name, KeptAnswer answer) {
        if (store.claim(name, expiry(answer.keptAt())).isEmpty()) {
            store.keep(name, answer);
        }
    }

    private static KeptAnswer same(KeptAnswer earlier, String digest, RequestName name) {
        if (!earlier.digest().equals(digest)) {
            throw new KeyReusedException(name.key());
        }
        return earlier;
    }

    /** Forgets what has expired, a limited number at once. */
    public int forgetExpired(Moment now, int limit) {
        return store.removeExpired(expiry(now), limit);
    }

    private Moment expiry(Moment now) {
        return Moment.of(now.instant().minus(kept));
    }
}
