package org.specstar.integrity;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;

/** Tells bytes that are lost from bytes that somebody could not give just now. */
final class ReadFailures {
    private ReadFailures() {}

    /** Whether a disk fails at one file. Of a network it is never known what is behind it. */
    static boolean isOfOneFile(StorageException failure) {
        Throwable cause = failure.getCause();
        return cause instanceof FileSystemException
                && !(cause instanceof AccessDeniedException)
                && !(failure instanceof StorageBusyException);
    }

    /** Whether a store says by itself that it has no such bytes. */
    static boolean isAnswer(StorageException failure) {
        return failure.getCause() == null && !(failure instanceof StorageBusyException);
    }
}
