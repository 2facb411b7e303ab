package org.specstar.ejb.db.log;

import org.specstar.StorageException;

/** What the bucket holds is not whole: something is missing, or is not what was written. */
public final class DamagedLogException extends StorageException {
    private static final long serialVersionUID = 1L;

    DamagedLogException(String message) {
        super(message);
    }

    DamagedLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
