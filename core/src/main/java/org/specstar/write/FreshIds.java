package org.specstar.write;

import java.util.UUID;
import org.specstar.id.IdMaterial;
import org.specstar.id.IdSource;
import org.specstar.id.ModelName;
import org.specstar.id.SequenceStore;

/** What the id of one new resource is made of. After each id that was taken the sequence goes on in longer leaps. */
final class FreshIds implements IdMaterial {
    private final IdSource source;
    private final SequenceStore sequences;
    private final ModelName model;
    private long leap = 1;

    FreshIds(IdSource source, SequenceStore sequences, ModelName model) {
        this.source = source;
        this.sequences = sequences;
        this.model = model;
    }

    @Override
    public UUID uuid() {
        return source.next();
    }

    @Override
    public long number() {
        long number = sequences.raise(model, leap);
        leap *= 2;
        return number;
    }
}
