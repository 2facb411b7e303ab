package org.specstar.integrity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.specstar.PlatformException;
import org.specstar.blob.FileId;
import org.specstar.blob.FileIds;
import org.specstar.id.ModelName;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.RegisteredModel;

/** Looks into the payloads of models that have binaries; decodes those that today's declaration has written. */
public record PayloadScan(ModelCatalog catalog) implements BlobScan {
    @Override
    public Optional<Mentioned> binaries(ModelName model, String fingerprint, byte[] payload) {
        return catalog.find(model)
                .filter(known -> known.codec().hasBinaries())
                .flatMap(known -> mentioned(known, fingerprint, payload));
    }

    private static Optional<Mentioned> mentioned(RegisteredModel<?> model, String fingerprint, byte[] payload) {
        try {
            byte[] json = model.form().json(payload);
            boolean isOfToday = model.form().fingerprint().equals(fingerprint);
            return Optional.of(new Mentioned(isOfToday ? declared(model, json) : Set.of(), FileIds.in(json)));
        } catch (PlatformException e) {
            // Bytes of another shape refer to nothing that anybody could read.
            return Optional.empty();
        }
    }

    private static <T> Set<FileId> declared(RegisteredModel<T> model, byte[] json) {
        return model.codec().binaries(model.codec().decode(json)).stream()
                .flatMap(binary -> FileId.parse(binary.fileId()).stream())
                .collect(Collectors.toSet());
    }
}
