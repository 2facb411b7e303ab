package org.specstar.payload;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** Stored bytes no longer match their checksum. They are never handed out. */
public final class DamagedPayloadException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String where;

    public DamagedPayloadException(String where) {
        super(ErrorCode.DATA_DAMAGED, "The stored data of '" + where + "' is damaged.");
        this.where = where;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("damaged", where);
    }
}
