package org.specstar.rest.transfer;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.rest.form.FormPart;
import org.specstar.rest.form.FormParts;
import org.specstar.rest.problem.ParameterException;
import org.specstar.rest.problem.RequestException;

/** The part {@code file} of a form, as it comes. */
public final class FilePart {
    private static final String PART = "file";

    private FilePart() {}

    /**
     * The content of the part; what is before it in the form is passed over.
     *
     * @throws ParameterException if the form has no such part
     * @throws org.specstar.rest.form.MalformedFormException if it is none
     */
    public static InputStream of(@Nullable MediaType type, InputStream form) {
        try {
            return FormParts.of(type, form).find(PART).map(FormPart::content).orElseThrow(FilePart::missing);
        } catch (IOException e) {
            throw new RequestException(ErrorCode.BAD_REQUEST, "The body ended before it was complete.", e);
        }
    }

    public static ParameterException missing() {
        return new ParameterException(
                ErrorCode.VALIDATION_ERROR,
                PART,
                "Field required: send the archive as part 'file' of multipart/form-data, or as application/octet-stream.");
    }
}
