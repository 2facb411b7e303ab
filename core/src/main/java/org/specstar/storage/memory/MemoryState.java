package org.specstar.storage.memory;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.specstar.event.Outbox;
import org.specstar.id.ModelName;

/** Everything a {@link MemoryStorage} holds under units of work, immutable: one state of all its stores. */
final class MemoryState {
    static final MemoryState EMPTY = new MemoryState(HashTrie.empty(), SortedTree.empty(), AnswerState.EMPTY);

    private final HashTrie<ModelName, ModelState> models;
    private final SortedTree<Long, Outbox.Waiting> waiting;
    private final AnswerState answers;

    private MemoryState(
            HashTrie<ModelName, ModelState> models, SortedTree<Long, Outbox.Waiting> waiting, AnswerState answers) {
        this.models = models;
        this.waiting = waiting;
        this.answers = answers;
    }

    ModelState model(ModelName name) {
        ModelState model = models.find(name);
        return model == null ? ModelState.EMPTY : model;
    }

    MemoryState with(ModelName name, UnaryOperator<ModelState> change) {
        return new MemoryState(models.with(name, change.apply(model(name))), waiting, answers);
    }

    /** Changes that wait for their hand-over, by number. */
    SortedTree<Long, Outbox.Waiting> waiting() {
        return waiting;
    }

    MemoryState with(Outbox.Waiting change) {
        return new MemoryState(models, waiting.with(change.number(), change), answers);
    }

    MemoryState withoutWaiting(Collection<Long> numbers) {
        SortedTree<Long, Outbox.Waiting> rest = waiting;
        for (Long number : numbers) {
            rest = rest.without(number);
        }
        return new MemoryState(models, rest, answers);
    }

    AnswerState answers() {
        return answers;
    }

    MemoryState withAnswers(UnaryOperator<AnswerState> change) {
        return new MemoryState(models, waiting, change.apply(answers));
    }
}
