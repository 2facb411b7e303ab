package org.specstar.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.specstar.StorageException;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobNotFoundException;
import org.specstar.blob.BlobStore;
import org.specstar.payload.Binary;

/** The binaries that a write has brought along, until they are kept. Closing it gives up those that were not. */
final class Arrivals implements AutoCloseable {
    private static final String FAILED = "A binary of a payload cannot be stored";

    private final BlobStore store;
    private final List<Arrival> arrivals = new ArrayList<>();

    Arrivals(BlobStore store) {
        this.store = store;
    }

    private record Arrival(ArrivedBlob bytes, Blob blob) {}

    void receive(Binary binary) {
        byte[] data = binary.data().orElseThrow(() -> new BlobNotFoundException(binary.fileId()));
        try {
            ArrivedBlob arrived = store.receive(new ByteArrayInputStream(data));
            Blob blob =
                    new Blob(arrived.id(), arrived.size(), binary.contentType().orElse(""));
            arrivals.add(new Arrival(arrived, blob));
        } catch (IOException e) {
            throw new StorageException(FAILED, e);
        }
    }

    List<Blob> blobs() {
        return arrivals.stream().map(Arrival::blob).toList();
    }

    void keep() {
        arrivals.forEach(arrival -> arrival.bytes().keep(arrival.blob().contentType()));
    }

    @Override
    public void close() {
        for (Arrival arrival : arrivals) {
            try {
                arrival.bytes().close();
            } catch (IOException e) {
                throw new StorageException(FAILED, e);
            }
        }
    }
}
