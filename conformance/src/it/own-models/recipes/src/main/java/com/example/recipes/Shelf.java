package com.example.recipes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.specstar.revision.PayloadStore;
import org.specstar.storage.StorageEnvironment;
import org.specstar.storage.StorageFactory;
import org.specstar.storage.file.FilePayloadStore;

/** Keeps the payloads of models that ask for it on a shelf of their own. */
@ApplicationScoped
public class Shelf implements StorageFactory {
    @Override
    public String name() {
        return "shelf";
    }

    @Override
    public Optional<PayloadStore> buildPayloadStore(StorageEnvironment environment) {
        return Optional.of(new FilePayloadStore(environment.data().resolve("shelf")));
    }
}
