package org.specstar.storage.memory;

import java.util.Optional;
import org.specstar.extraction.Extraction;
import org.specstar.extraction.ExtractionStore;
import org.specstar.id.ModelName;

/** In memory, how far the rows of each model follow its declaration. */
final class MemoryExtractionStore implements ExtractionStore {
    private final Contents contents;

    MemoryExtractionStore(Contents contents) {
        this.contents = contents;
    }

    @Override
    public Optional<Extraction> find(ModelName model) {
        return Optional.ofNullable(contents.visible().ledger(model).extraction());
    }

    @Override
    public void save(Extraction extraction) {
        contents.change(state -> state.withLedger(extraction.model(), ledger -> ledger.withExtraction(extraction)));
    }
}
