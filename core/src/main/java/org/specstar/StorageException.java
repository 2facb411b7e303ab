package org.specstar;

/** The world failed: a disk, a database, a network. Never the caller's fault; the operation had no effect unless said. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    public StorageException(String message) {
        super(message);
    }
}
