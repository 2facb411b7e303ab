package org.specstar.storage;

/**
 * Something outside this process without which stores do not work.
 *
 * @param name a word for monitors, such as {@code database}
 * @param check throws a {@link org.specstar.StorageException} that says what is wrong, within a few seconds
 */
public record Dependency(String name, Runnable check) {}
