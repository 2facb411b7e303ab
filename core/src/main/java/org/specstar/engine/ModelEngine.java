package org.specstar.engine;

import org.specstar.event.Announcer;
import org.specstar.history.HistoryReader;
import org.specstar.id.IdSource;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.ResourceTags;
import org.specstar.resource.Storage;
import org.specstar.schema.RegisteredModel;
import org.specstar.transfer.Imports;
import org.specstar.unit.Units;
import org.specstar.write.ResourceLifecycles;
import org.specstar.write.ResourceWriter;

/** Everything that can be done with one model. */
public record ModelEngine<T>(
        RegisteredModel<T> model,
        ResourceReader<T> reader,
        ResourceWriter<T> writer,
        ResourceLifecycles<T> lifecycles,
        ResourceTags tags,
        HistoryReader history,
        Imports imports) {
    static <T> ModelEngine<T> of(
            RegisteredModel<T> model, Storage storage, Units units, Announcer announcer, IdSource ids) {
        ResourceReader<T> reader = new ResourceReader<>(model, storage);
        return new ModelEngine<>(
                model,
                reader,
                new ResourceWriter<>(model, storage, announcer, ids),
                new ResourceLifecycles<>(model, storage),
                ResourceTags.of(model),
                new HistoryReader(reader, storage),
                new Imports(storage, units, model.name(), new CodecCheck<>(model.codec())));
    }
}
