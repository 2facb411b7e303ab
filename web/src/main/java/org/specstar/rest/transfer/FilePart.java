package org.specstar.rest.transfer;

import jakarta.ws.rs.core.EntityPart;
import java.io.InputStream;
import java.util.List;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;

/** The part {@code file} of a form. */
public final class FilePart {
    private FilePart() {}

    /** @throws ParameterException if the form has no such part */
    public static InputStream of(List<EntityPart> parts) {
        return parts.stream()
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .map(EntityPart::getContent)
                .orElseThrow(FilePart::missing);
    }

    public static ParameterException missing() {
        return new ParameterException(
                ErrorCode.VALIDATION_ERROR,
                "file",
                "Field required: send the archive as part 'file' of multipart/form-data, or as application/octet-stream.");
    }
}
