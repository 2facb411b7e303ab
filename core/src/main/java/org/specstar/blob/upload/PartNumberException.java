package org.specstar.blob.upload;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A part cannot have this number. */
public final class PartNumberException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final int number;

    PartNumberException(int number) {
        super(
                ErrorCode.VALIDATION_ERROR,
                "Part numbers go from 1 to " + UploadSessions.HIGHEST_PART + ", not: " + number);
        this.number = number;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("part_number", number);
    }
}
