package org.specstar;

/** Others held what an operation needed for too long. It had no effect, and may succeed when it is tried again. */
public final class StorageBusyException extends StorageException {
    private static final long serialVersionUID = 1L;

    public StorageBusyException(String message, Throwable cause) {
        super(message, cause);
    }

    public StorageBusyException(String message) {
        super(message);
    }
}
