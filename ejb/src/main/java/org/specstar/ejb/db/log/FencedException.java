package org.specstar.ejb.db.log;

import org.specstar.StorageException;

/** Another server has ended this one's log. Nothing that is written from now on can be stored. */
public final class FencedException extends StorageException {
    private static final long serialVersionUID = 1L;

    FencedException(String message) {
        super(message);
    }
}
