package org.specstar.storage.memory;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.specstar.extraction.Extraction;

/** What is kept of one model beside its rows and revisions, immutable. */
record LedgerState(
        UniqueState uniques,
        ReferenceState references,
        long sequence,
        @Nullable Extraction extraction) {
    static final LedgerState EMPTY = new LedgerState(UniqueState.EMPTY, ReferenceState.EMPTY, 0, null);

    LedgerState withUniques(UnaryOperator<UniqueState> change) {
        return new LedgerState(change.apply(uniques), references, sequence, extraction);
    }

    LedgerState withReferences(UnaryOperator<ReferenceState> change) {
        return new LedgerState(uniques, change.apply(references), sequence, extraction);
    }

    LedgerState withSequence(long value) {
        return new LedgerState(uniques, references, value, extraction);
    }

    LedgerState withExtraction(Extraction known) {
        return new LedgerState(uniques, references, sequence, known);
    }
}
