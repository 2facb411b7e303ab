package org.specstar.storage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.specstar.unit.Units;

/**
 * What a factory may build upon.
 *
 * @param data the directory of all state on this node, held for this process
 * @param settings gives the value of a key; empty if it is not set
 * @param units the units of work that stores have to take part in
 */
public record StorageEnvironment(Path data, Function<String, Optional<String>> settings, Units units) {}
