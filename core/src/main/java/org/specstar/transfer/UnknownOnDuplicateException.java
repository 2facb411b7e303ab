package org.specstar.transfer;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A word was given for {@code on_duplicate} that is none of {@link OnDuplicate}. */
public final class UnknownOnDuplicateException extends PlatformException {
    private static final long serialVersionUID = 1L;

    public UnknownOnDuplicateException(String text) {
        super(
                ErrorCode.BAD_REQUEST,
                "Invalid on_duplicate: " + text + ". Must be one of: overwrite, skip, raise_error");
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("parameter", "on_duplicate");
    }
}
