package org.specstar.extraction;

import java.util.Optional;
import org.specstar.id.ModelName;

/** Keeps how far each model's rows follow its declaration. Saving needs a unit of work. Safe for use by many threads. */
public interface ExtractionStore {
    Optional<Extraction> find(ModelName model);

    /** Inserts or replaces what is known of the model. */
    void save(Extraction extraction);
}
