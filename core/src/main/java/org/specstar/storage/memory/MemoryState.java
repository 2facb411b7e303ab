package org.specstar.storage.memory;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.specstar.event.Outbox;
import org.specstar.id.ModelName;

/** Everything a {@link MemoryStorage} holds under units of work, immutable: one state of all its stores. */
final class MemoryState {
    static final MemoryState EMPTY =
            new MemoryState(HashTrie.empty(), HashTrie.empty(), SortedTree.empty(), AnswerState.EMPTY, BlobState.EMPTY);

    private final HashTrie<ModelName, ModelState> models;
    private final HashTrie<ModelName, LedgerState> ledgers;
    private final SortedTree<Long, Outbox.Waiting> waiting;
    private final AnswerState answers;
    private final BlobState blobs;

    private MemoryState(
            HashTrie<ModelName, ModelState> models,
            HashTrie<ModelName, LedgerState> ledgers,
            SortedTree<Long, Outbox.Waiting> waiting,
            AnswerState answers,
            BlobState blobs) {
        this.models = models;
        this.ledgers = ledgers;
        this.waiting = waiting;
        this.answers = answers;
        this.blobs = blobs;
    }

    ModelState model(ModelName name) {
        ModelState model = models.find(name);
        return model == null ? ModelState.EMPTY : model;
    }

    MemoryState with(ModelName name, UnaryOperator<ModelState> change) {
        return new MemoryState(models.with(name, change.apply(model(name))), ledgers, waiting, answers, blobs);
    }

    LedgerState ledger(ModelName name) {
        LedgerState ledger = ledgers.find(name);
        return ledger == null ? LedgerState.EMPTY : ledger;
    }

    MemoryState withLedger(ModelName name, UnaryOperator<LedgerState> change) {
        return new MemoryState(models, ledgers.with(name, change.apply(ledger(name))), waiting, answers, blobs);
    }

    /** Changes that wait for their hand-over, by number. */
    SortedTree<Long, Outbox.Waiting> waiting() {
        return waiting;
    }

    MemoryState with(Outbox.Waiting change) {
        return new MemoryState(models, ledgers, waiting.with(change.number(), change), answers, blobs);
    }

    MemoryState withoutWaiting(Collection<Long> numbers) {
        SortedTree<Long, Outbox.Waiting> rest = waiting;
        for (Long number : numbers) {
            rest = rest.without(number);
        }
        return new MemoryState(models, ledgers, rest, answers, blobs);
    }

    AnswerState answers() {
        return answers;
    }

    MemoryState withAnswers(UnaryOperator<AnswerState> change) {
        return new MemoryState(models, ledgers, waiting, change.apply(answers), blobs);
    }

    BlobState blobs() {
        return blobs;
    }

    MemoryState withBlobs(UnaryOperator<BlobState> change) {
        return new MemoryState(models, ledgers, waiting, answers, change.apply(blobs));
    }
}
