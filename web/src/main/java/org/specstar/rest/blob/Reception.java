package org.specstar.rest.blob;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.StorageException;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.Blobs;
import org.specstar.rest.form.FormPart;
import org.specstar.rest.form.FormParts;
import org.specstar.rest.problem.ParameterException;
import org.specstar.rest.problem.RequestException;

/**
 * Takes binaries in, straight from the body into the store.
 *
 * @param limit most bytes of one
 * @param clock asked when one is here: it counts as used from then on, and not from when its sender began
 */
record Reception(Blobs blobs, long limit, Supplier<Instant> clock) {
    /** What the parts of a form may need beside their content. */
    private static final int FORM = 1 << 20;

    private static final String PART = "file";

    /** @throws ParameterException if the form has no part {@code file} */
    Blob form(@Nullable MediaType type, BodyLength length, InputStream body) {
        length.requireAtMost(limit, FORM);
        FormPart part = part(type, body);
        return kept(part.content(), part.contentType());
    }

    private static FormPart part(@Nullable MediaType type, InputStream body) {
        try {
            return FormParts.of(type, body).find(PART).orElseThrow(Reception::missing);
        } catch (IOException e) {
            throw interrupted(e);
        }
    }

    static ParameterException missing() {
        return new ParameterException(
                ErrorCode.VALIDATION_ERROR,
                PART,
                "Field required: send the binary as part 'file' of multipart/form-data, or as application/octet-stream.");
    }

    Blob raw(BodyLength length, InputStream body) {
        length.requireAtMost(limit, 0);
        return kept(body, "");
    }

    /** @param given empty text if the sender does not say */
    private Blob kept(InputStream content, String given) {
        String type = given.isEmpty() ? given : ContentType.given(given);
        try (ArrivedBlob arrived = arrived(content)) {
            String known = type.isEmpty() ? ContentType.guessed(arrived.beginning()) : type;
            return blobs.keep(arrived, known, clock.get());
        } catch (IOException e) {
            throw new StorageException("What is left of a received binary cannot be removed", e);
        }
    }

    private ArrivedBlob arrived(InputStream content) {
        try {
            return blobs.receive(new BoundedInput(content, limit, 0));
        } catch (IOException e) {
            throw interrupted(e);
        }
    }

    static RequestException interrupted(IOException e) {
        return new RequestException(ErrorCode.BAD_REQUEST, "The body ended before it was complete.", e);
    }
}
