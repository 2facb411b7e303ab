package org.specstar.ejb.db.log;

/** What one number of the log holds. */
sealed interface LogEntry permits WalPiece, Seal {
    LogPosition position();

    byte[] encoded();

    /** @throws DamagedLogException if it is not what was stored under this key */
    static LogEntry decode(String key, byte[] bytes) {
        CheckedText text = CheckedText.decode(key, bytes);
        LogEntry entry = text.has(Seal.NEXT) ? Seal.of(text) : WalPiece.of(text);
        if (!LogKeys.entry(entry.position()).equals(key)) {
            throw new DamagedLogException("Object '" + key + "' was stored as " + entry.position());
        }
        return entry;
    }
}
