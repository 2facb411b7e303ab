package org.specstar.ejb.search;

import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** Rows were to be found by similar texts, and the database has not got what that takes. */
public final class SimilarityUnavailableException extends PlatformException {
    private static final long serialVersionUID = 1L;

    public SimilarityUnavailableException() {
        super(
                ErrorCode.BAD_REQUEST,
                "Similar texts are found where a field has @Indexed(TRIGRAMS) and the database has the extension"
                        + " pg_trgm; it is not installed.");
    }
}
