package org.specstar.id;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A text was given as an id that could not be kept safely. */
public final class UnsafeIdException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String text;

    public UnsafeIdException(String text) {
        super(
                ErrorCode.VALIDATION_ERROR,
                "An id has 1 to 255 characters, none of them '/', '\\', ';', a control character or outside the basic"
                        + " plane, and is neither '.' nor '..'.");
        this.text = text;
    }

    /** The refused text. */
    public String text() {
        return text;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("field", "resource_id");
    }
}
