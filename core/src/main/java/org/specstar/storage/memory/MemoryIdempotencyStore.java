package org.specstar.storage.memory;

import java.util.List;
import java.util.Optional;
import org.specstar.idempotency.IdempotencyStore;
import org.specstar.idempotency.KeptAnswer;
import org.specstar.idempotency.RequestName;
import org.specstar.time.Moment;
import org.specstar.unit.Units;

/** Kept answers in memory. A claim is the hold on a row that need not exist. */
final class MemoryIdempotencyStore implements IdempotencyStore {
    private final Contents contents;
    private final Units units;

    MemoryIdempotencyStore(Contents contents, Units units) {
        this.contents = contents;
        this.units = units;
    }

    @Override
    public Optional<KeptAnswer> claim(RequestName name, Moment notBefore) {
        hold(name);
        return find(name, notBefore);
    }

    @Override
    public Optional<KeptAnswer> find(RequestName name, Moment notBefore) {
        return Optional.ofNullable(contents.visible().answers().find(name, notBefore));
    }

    @Override
    public void keep(RequestName name, KeptAnswer answer) {
        hold(name);
        contents.change(state -> state.withAnswers(answers -> answers.with(name, answer)));
    }

    private void hold(RequestName name) {
        contents.unit().hold(new RowKey.Answer(name));
    }

    @Override
    public int removeExpired(Moment before, int limit) {
        return units.required(() -> {
            List<RequestName> expired = contents.visible().answers().expired(before, limit);
            // Without holding them: an answer that takes the place of one meanwhile stays.
            contents.change(state -> state.withAnswers(answers -> answers.withoutExpired(expired, before)));
            return expired.size();
        });
    }
}
