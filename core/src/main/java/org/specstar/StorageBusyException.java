package org.specstar;

/** What an operation needed was held by others for too long, or is away. It may succeed when it is tried again. */
public final class StorageBusyException extends StorageException {
    private static final long serialVersionUID = 1L;

    public StorageBusyException(String message, Throwable cause) {
        super(message, cause);
    }

    public StorageBusyException(String message) {
        super(message);
    }
}
