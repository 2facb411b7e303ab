package org.specstar.storage;

import java.util.List;
import org.specstar.resource.Storage;

/**
 * The stores of a deployment, open until they are closed.
 *
 * @param dependencies what they need to work, asked again and again while the deployment runs
 * @param closing ends what is done in the background and gives everything back
 */
public record OpenStorage(Storage storage, List<Dependency> dependencies, Runnable closing) implements AutoCloseable {
    public OpenStorage {
        dependencies = List.copyOf(dependencies);
    }

    @Override
    public void close() {
        closing.run();
    }
}
