package org.specstar.storage.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;
import org.specstar.id.IdSource;
import org.specstar.payload.DamagedPayloadException;

/**
 * Binaries in files named by their content. A binary is written under a temporary name, forced to disk and then moved to
 * its own, so a file that can be found is whole.
 *
 * <p>Readers check the length when they open and the checksum while they read: a damaged binary ends in a
 * {@link DamagedPayloadException}, never as if it were complete.
 */
public final class FileBlobStore implements BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileBlobStore.class);
    private static final int STRIPES = 64;

    /** Held while a binary takes its place or is removed, so that the first content type stays. */
    private final Object[] places =
            IntStream.range(0, STRIPES).mapToObj(stripe -> new Object()).toArray();

    private final FanOut files;
    private final Path arriving;
    private final IdSource names;

    /** @param root directory of its own, made if missing; what a crash left half-written in it is removed */
    public FileBlobStore(Path root) {
        this(root, IdSource.random());
    }

    /** @param names where temporary names come from */
    public FileBlobStore(Path root, IdSource names) {
        this.files = new FanOut(root);
        this.arriving = root.resolve("arriving");
        this.names = names;
        Disk.prepare(arriving);
        removeLeftovers();
    }

    private void removeLeftovers() {
        try (Stream<Path> leftovers = Files.list(arriving)) {
            long count = leftovers.peek(FileBlobStore::delete).count();
            if (count > 0) {
                LOG.info("Removed {} half-written binaries from {}", count, arriving);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException("What a crash left in " + arriving + " cannot be removed", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Blob put(InputStream bytes, String contentType) throws IOException {
        try (ArrivingBlob blob = new ArrivingBlob(arriving.resolve(names.next().toString()), contentType)) {
            blob.fill(bytes);
            return placed(blob);
        }
    }

    private Blob placed(ArrivingBlob arrived) {
        try {
            FileId id = arrived.finish();
            Path file = files.prepared(id.text());
            synchronized (place(id)) {
                Optional<Blob> known = knownWhole(id);
                if (known.isEmpty()) {
                    Files.move(arrived.file(), file, StandardCopyOption.ATOMIC_MOVE);
                }
                // Also for a known one: whoever moved it need not have got here yet.
                FanOut.syncEntry(file);
                return known.orElseGet(() -> arrived.blob(id));
            }
        } catch (IOException e) {
            throw new StorageException("A binary cannot be stored in " + files.root(), e);
        }
    }

    private Object place(FileId id) {
        return places[Math.floorMod(id.hashCode(), STRIPES)];
    }

    /** What is stored under the id; a file of the wrong length is no obstacle to the right bytes. */
    private Optional<Blob> knownWhole(FileId id) {
        try {
            return find(id);
        } catch (DamagedPayloadException e) {
            LOG.warn("Replacing the damaged binary {}", id);
            return Optional.empty();
        }
    }

    @Override
    public Optional<Blob> find(FileId fileId) {
        Path file = files.file(fileId.text());
        try (InputStream bytes = Files.newInputStream(file)) {
            BlobFile header = header(bytes, file, fileId);
            return Optional.of(new Blob(fileId, header.size(), header.contentType()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(fileId, e);
        }
    }

    @Override
    public Optional<InputStream> open(FileId fileId) {
        Path file = files.file(fileId.text());
        try {
            return Optional.of(opened(file, fileId));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(fileId, e);
        }
    }

    private static InputStream opened(Path file, FileId fileId) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            BlobFile header = header(bytes, file, fileId);
            return new VerifiedStream(bytes, header.checksum(), fileId.text());
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static BlobFile header(InputStream bytes, Path file, FileId fileId) throws IOException {
        Optional<BlobFile> header = BlobFile.read(bytes);
        long size = Files.size(file);
        return header.filter(known -> known.fileSize() == size)
                .orElseThrow(() -> new DamagedPayloadException(fileId.text()));
    }

    private StorageException unreadable(FileId fileId, IOException e) {
        return new StorageException("The binary " + fileId + " in " + files.root() + " cannot be read", e);
    }

    @Override
    public boolean delete(FileId fileId) {
        Path file = files.file(fileId.text());
        try {
            synchronized (place(fileId)) {
                return Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StorageException("The binary " + fileId + " in " + files.root() + " cannot be removed", e);
        }
    }
}
