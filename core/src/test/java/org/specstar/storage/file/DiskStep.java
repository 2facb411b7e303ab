package org.specstar.storage.file;

/** What a file system is asked to do, as far as it matters to a write. */
enum DiskStep {
    MAKE_DIRECTORY,
    CREATE,
    WRITE,
    FORCE,
    MOVE,
    OPEN_DIRECTORY,
    FORCE_DIRECTORY
}
