package org.specstar.engine;

import java.util.Arrays;
import java.util.Set;
import org.specstar.PlatformException;
import org.specstar.blob.FileId;
import org.specstar.blob.FileIds;
import org.specstar.payload.Payload;
import org.specstar.payload.PayloadCodec;
import org.specstar.payload.StoredForm;
import org.specstar.revision.RevisionInfo;
import org.specstar.schema.RegisteredModel;
import org.specstar.transfer.PayloadCheck;

/** Vouches for archived bytes that today's codec would write just so. */
record CodecCheck<T>(PayloadCodec<T> codec, StoredForm form) implements PayloadCheck {
    static <T> CodecCheck<T> of(RegisteredModel<T> model) {
        return new CodecCheck<>(model.codec(), model.form());
    }

    @Override
    public String fingerprint(RevisionInfo info, byte[] bytes) {
        try {
            byte[] today = form.stored(codec.encode(codec.decode(form.json(bytes))));
            return Arrays.equals(bytes, today) ? form.fingerprint() : Payload.UNKNOWN;
        } catch (PlatformException e) {
            // Bytes of another shape are kept as they are; a read of them says what is wrong.
            return Payload.UNKNOWN;
        }
    }

    @Override
    public boolean hasBinaries() {
        return codec.hasBinaries();
    }

    @Override
    public Set<FileId> binaries(byte[] bytes) {
        try {
            return FileIds.in(form.json(bytes));
        } catch (PlatformException e) {
            return Set.of();
        }
    }
}
